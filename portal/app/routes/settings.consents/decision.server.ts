import type { CityPack } from "@machi-id/city";
import { z } from "zod";
import type { Decision } from "../../../server/citizen-api/contract.ts";

const formSchema = z.object({
  purpose: z.string(),
  version: z.string(),
  given: z.enum(["true", "false"]),
});

/**
 * The decision that a form carries. `outdated`: consent was asked for a version that is no longer the
 * city's; nobody agrees to what they have not seen. `refused`: not a decision that can be made here.
 */
export function decisionFrom(pack: CityPack, form: FormData): Decision | "outdated" | "refused" {
  const sent = formSchema.safeParse(Object.fromEntries(form));
  const purpose = pack.purposes.find(({ code }) => code === sent.data?.purpose);
  // Consent to what an ID needs ends with the ID only.
  if (!sent.success || !purpose || purpose.required) return "refused";
  const given = sent.data.given === "true";
  // Withdrawing is possible from any page, however old.
  if (given && sent.data.version !== purpose.version) return "outdated";
  return { purpose: purpose.code, version: purpose.version, given };
}
