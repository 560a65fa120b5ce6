import { z } from "zod";
import { FaultPanel, commonFaults } from "../shared/control.ts";

/** Ways in which the next ID tokens are wrong. `es256` is right in itself: LINE signs so for apps. */
export const idTokenFaults = [
  "none",
  "missing",
  "wrong-key",
  "alg-none",
  "with-kid",
  "es256",
  "wrong-issuer",
  "wrong-audience",
  "expired",
  "wrong-nonce",
  "missing-nonce",
] as const;

/** What this emulator can be told through `/_control`. */
const lineFaults = {
  ...commonFaults,
  /** Whether the LINE app on the phone takes the sign-in over before a page is shown. */
  autoLogin: z.enum(["off", "works", "fails"]).default("off"),
  idToken: z.enum(idTokenFaults).default("none"),
  /** LINE leaves the claim `amr` out under conditions it does not document. */
  omitAmr: z.boolean().default(false),
};

export function lineFaultPanel() {
  return new FaultPanel(lineFaults);
}

export type LineFaults = ReturnType<typeof lineFaultPanel>["current"];
