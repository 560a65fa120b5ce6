import { z } from "zod";
import { FaultPanel, commonFaults } from "../shared/control.ts";
import { FaultCountdown, nextFaultSchema, type NextFault } from "../shared/next-fault.ts";

/** What a delivery tool can be told through `/_control`. An outage is its maintenance page. */
const deliveryToolFaults = {
  ...commonFaults,
  /** Every request meets the limit of requests a minute. */
  throttle: z.boolean().default(false),
  /** The token has been revoked. */
  unauthorised: z.boolean().default(false),
  /** Words that staff have taken out of the tool: rows that use them are refused. */
  retired: z.array(z.string().max(40)).max(200).default([]),
  failNext: nextFaultSchema.nullable().default(null),
};

/** The faults in force. */
export type DeliveryToolFaults = FaultPanel<typeof deliveryToolFaults>["current"];
export type DeliveryToolFaultPanel = FaultPanel<typeof deliveryToolFaults>;

/** The panel, and the fault meant for each next request. */
export function deliveryToolFaultPanel() {
  const countdown = new FaultCountdown<NextFault>();
  const panel = new FaultPanel(deliveryToolFaults, ({ failNext }) => countdown.arm(failNext));
  return { panel, countdown };
}
