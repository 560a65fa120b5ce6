import { useEffect, useRef, type FormEvent } from "react";
import { useTexts } from "../texts/reader.tsx";
import {
  askForPasskey,
  autofillWorks,
  passkeysWork,
  type PasskeyRequest,
} from "./browser-passkey.ts";
import { setField } from "./form-fields.ts";
import { texts } from "./texts.ts";

const FIELDS = [
  "credentialId",
  "clientDataJSON",
  "authenticatorData",
  "signature",
  "userHandle",
] as const;

interface PasskeyFormProps {
  action: string;
  request: PasskeyRequest;
  /** Whether passkeys stand among the suggestions of a field of this page as well. */
  autofill: boolean;
  label: string;
  /** True where it is what the page is for. */
  primary?: boolean;
}

/**
 * A button that asks the browser for a passkey and sends its answer. Without scripts the form goes to
 * the server empty, which says that passkeys need them.
 */
export function PasskeyForm({ action, request, autofill, label, primary }: PasskeyFormProps) {
  const t = useTexts(texts);
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef<AbortController>(undefined);

  useEffect(() => {
    const offered = new AbortController();
    asked.current = offered;
    const offer = async () => {
      if (autofill && (await autofillWorks())) {
        await ask(form.current, request, "conditional", offered.signal);
      }
    };
    // Nobody has asked for it yet, so that it does not work is no news.
    offer().catch(() => undefined);
    return () => offered.abort();
  }, [autofill, request]);

  const press = (event: FormEvent) => {
    if (!passkeysWork()) return;
    event.preventDefault();
    // A browser asks for one passkey at a time.
    asked.current?.abort();
    const pressed = new AbortController();
    asked.current = pressed;
    ask(form.current, request, "optional", pressed.signal).catch((error: unknown) => {
      if (pressed.signal.aborted) return;
      setField(form.current, "error", error instanceof DOMException ? error.name : "unknown");
      form.current?.submit();
    });
  };

  return (
    <form ref={form} action={action} method="post" onSubmit={press} className="passkey-form">
      {FIELDS.map((name) => (
        <input key={name} type="hidden" name={name} defaultValue="" />
      ))}
      <button
        type="submit"
        className={primary ? "button button-primary" : "button button-secondary"}
      >
        {label}
      </button>
      <noscript>
        <p className="hint">{t("needsScript")}</p>
      </noscript>
    </form>
  );
}

/** Asks for a passkey and sends the answer. */
async function ask(
  form: HTMLFormElement | null,
  request: PasskeyRequest,
  mediation: "conditional" | "optional",
  signal: AbortSignal,
): Promise<void> {
  const answer = await askForPasskey(request, mediation, signal);
  for (const name of FIELDS) setField(form, name, answer[name]);
  if (trusted()) setField(form, "rememberMe", "on");
  form?.submit();
}

/** Whether the page's box "trust this device" is ticked. */
function trusted(): boolean {
  return document.querySelector<HTMLInputElement>("input[name=rememberMe]")?.checked ?? false;
}
