import { z } from "zod";
import { FaultPanel, commonFaults } from "../shared/control.ts";

const failNext = z.strictObject({
  /** How many of the next requests fail. */
  times: z.number().int().min(1).max(1000).default(1),
  /** Only requests of this method. */
  method: z.enum(["GET", "POST", "PUT", "DELETE"]).optional(),
  status: z.number().int().min(200).max(599).default(520),
  /** The answer's text; without it kintone's error body with `code`. */
  body: z.string().max(10_000).optional(),
  code: z.string().max(20).default("GAIA_DA02"),
  contentType: z.string().max(100).default("application/json;charset=utf-8"),
  /** Bytes of filler after the body: an answer that is far too long. */
  fillerBytes: z.number().int().min(0).max(64_000_000).default(0),
  /** True: the request takes effect, only its answer is lost. */
  afterEffect: z.boolean().default(false),
  /** True: the connection breaks instead of an answer. */
  hangUp: z.boolean().default(false),
});

/** How one answer goes wrong. */
export type NextFault = z.output<typeof failNext>;

/** What this emulator can be told through `/_control`. An outage is kintone's maintenance page. */
const kintoneFaults = {
  ...commonFaults,
  /** Every request meets the limit of concurrent ones. */
  throttle: z.boolean().default(false),
  /** The API token has the right to view only. */
  readOnly: z.boolean().default(false),
  failNext: failNext.nullable().default(null),
};

/** The faults in force. */
export type KintoneFaults = FaultPanel<typeof kintoneFaults>["current"];
export type KintoneFaultPanel = FaultPanel<typeof kintoneFaults>;

/** The panel, and a function that takes the fault meant for a request off it. */
export function kintoneFaultPanel() {
  let remaining = 0;
  const panel = new FaultPanel(kintoneFaults, (faults) => {
    remaining = faults.failNext?.times ?? 0;
  });
  const next = (method: string): NextFault | undefined => {
    const { failNext: fault } = panel.current;
    if (fault === null || remaining === 0) return undefined;
    if (fault.method !== undefined && fault.method !== method) return undefined;
    remaining -= 1;
    return fault;
  };
  return { panel, next };
}
