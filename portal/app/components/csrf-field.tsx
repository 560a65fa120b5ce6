import { useRootData } from "../root-data.ts";

/** The session's token, without which no form is taken (its name: `CSRF_FIELD` of the server). */
export function CsrfField() {
  return <input type="hidden" name="csrf" value={useRootData()?.csrf ?? ""} />;
}
