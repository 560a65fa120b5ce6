import { z } from "zod";
import { FaultPanel, commonFaults } from "../shared/control.ts";

/** Ways in which the next ID tokens are wrong. `es256` is right in itself: LINE signs so for apps. */
const idTokenFaults = [
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
  /**
   * Error codes of the authorization endpoint: in capitals as documented now, or in the small
   * letters that LINE documented before and its apps are still reported to send.
   */
  errorCodes: z.enum(["capital", "small"]).default("capital"),
  idToken: z.enum(idTokenFaults).default("none"),
  /** LINE leaves the claim `amr` out under conditions it does not document. */
  omitAmr: z.boolean().default(false),
  /** Whether LINE takes a good user access token when an app ends the connection. */
  deauthorize: z.enum(["works", "refused"]).default("works"),
  /**
   * How the next messages of the official account fare: the month's messages are used up, or they are
   * taken and the answer is lost on its way, which is what retry keys are for.
   */
  push: z.enum(["works", "over-limit", "answer-lost"]).default("works"),
};

export function lineFaultPanel() {
  return new FaultPanel(lineFaults);
}

export type LineFaults = ReturnType<typeof lineFaultPanel>["current"];
