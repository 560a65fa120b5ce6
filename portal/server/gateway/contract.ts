import { z } from "zod";

const instant = z.iso.datetime({ offset: true });

/** How a tool and a citizen stand to each other, as the ledger of deliveries knows it. */
const deliveryStateSchema = z.enum([
  /** The tool has what the citizen agreed to. */
  "held",
  /** A first delivery or a change is on its way. */
  "sending",
  /** The removal is on its way. */
  "removing",
  /** The tool has confirmed that nothing is left. */
  "removed",
  /** The tool was never told anything. */
  "not-held",
  /** It cannot go on by itself: staff look at it. */
  "waiting-for-staff",
]);

const toolSchema = z.object({
  id: z.string(),
  name: z.object({ ja: z.string(), en: z.string() }),
  /** Codes of the purposes that the tool serves. */
  purposes: z.array(z.string()),
  state: deliveryStateSchema,
  /** Kinds of personal data at the last delivery. */
  data: z.array(z.string()),
  sent_at: instant.nullable(),
  removed_at: instant.nullable(),
  /** What the tool gave for the last delivery. */
  receipt: z.string().nullable(),
  /** What the citizen types into the tool, where it goes by such a code. */
  code: z.string().nullable(),
  /** The tool does not answer now; what is under way waits. */
  tool_away: z.boolean(),
});

/** What was given to which tool. */
export const deliveriesSchema = z.object({ tools: z.array(toolSchema) });

/** What one tool was given of this citizen. */
export type ToolDelivery = z.infer<typeof toolSchema>;
export type DeliveryState = z.infer<typeof deliveryStateSchema>;
