import type { FieldProblem } from "@machi-id/citizen";
import type { ProfileForm } from "../../profile/profile-form.ts";

/** What the inputs of the delivery form hold: the channel chosen for each purpose, by its code. */
export interface DeliveryValues {
  channels: Record<string, string>;
}

const PREFIX = "channel-";

/** Name of the inputs of one purpose. */
export const channelInput = (purpose: string) => `${PREFIX}${purpose}`;

/** お知らせの受け取り方: a channel for each purpose that sends messages. */
export const deliveryForm: ProfileForm<DeliveryValues> = {
  attributes: { delivery_channels: "delivery_channels" },
  valuesOf: ({ delivery_channels }) => ({ channels: delivery_channels }),
  valuesFrom: (form) => ({
    channels: Object.fromEntries(
      [...form]
        .filter(([name]) => name.startsWith(PREFIX))
        .map(([name, value]) => [name.slice(PREFIX.length), String(value)]),
    ),
  }),
  parse({ channels }, { shape }) {
    const { data, error } = shape.delivery_channels.safeParse(channels);
    if (data) return { part: { delivery_channels: data }, errors: [] };
    const problem = (error.issues[0]?.message ?? "invalid") as FieldProblem;
    return { part: {}, errors: [{ field: "delivery_channels", problem }] };
  },
};
