import { z } from "zod";
import { commonFaults, FaultPanel } from "../shared/control.ts";

/** Ways in which the next ID tokens are wrong. */
const idTokenFaults = [
  "none",
  "missing",
  "wrong-key",
  "published-key-as-secret",
  "alg-none",
  "wrong-issuer",
  "wrong-audience",
  "expired",
  "wrong-nonce",
  "missing-nonce",
  "wrong-acr",
  "missing-acr",
] as const;

/** What this emulator can be told through `/_control`. */
const myNumberFaults = {
  ...commonFaults,
  /** Whether the citizen's app ends at once with an error, and which. */
  app: z.enum(["works", "access_denied", "server_error"]).default("works"),
  idToken: z.enum(idTokenFaults).default("none"),
  userInfo: z.enum(["works", "other-sub", "unsigned", "unavailable"]).default("works"),
};

export function myNumberFaultPanel() {
  return new FaultPanel(myNumberFaults);
}

export type MyNumberFaults = ReturnType<typeof myNumberFaultPanel>["current"];
