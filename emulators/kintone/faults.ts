import { z } from "zod";
import { FaultPanel, commonFaults } from "../shared/control.ts";
import { FaultCountdown, nextFaultSchema } from "../shared/next-fault.ts";

/** Without a body of its own it is kintone's, with this `code`. */
const failNext = nextFaultSchema.extend({ code: z.string().max(20).default("GAIA_DA02") });

/** How one answer goes wrong. */
export type KintoneNextFault = z.output<typeof failNext>;

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

/** The panel, and the fault meant for each next request. */
export function kintoneFaultPanel() {
  const countdown = new FaultCountdown<KintoneNextFault>();
  const panel = new FaultPanel(kintoneFaults, ({ failNext: fault }) => countdown.arm(fault));
  return { panel, countdown };
}
