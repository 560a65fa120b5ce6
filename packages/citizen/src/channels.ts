import type { CityPack } from "@machi-id/city";

/** How messages of one purpose reach the citizen. */
export const CHANNELS = ["mail", "line", "none"] as const;
/** A way in which messages of one purpose reach the citizen, or `none`. */
export type Channel = (typeof CHANNELS)[number];

/** What a citizen may choose for a purpose; empty for one that sends no messages or is unknown. */
export function channelsOffered(pack: CityPack, purposeCode: string): readonly Channel[] {
  const offered = pack.purposes.find(({ code }) => code === purposeCode)?.channels;
  return offered === undefined ? [] : [...offered, "none"];
}

/**
 * How messages of a purpose reach this citizen: as they chose, else by mail (by the purpose's first channel
 * where it offers no mail). `none` for a purpose that sends no messages.
 */
export function channelOf(
  pack: CityPack,
  citizen: { readonly delivery_channels: Readonly<Record<string, Channel>> },
  purposeCode: string,
): Channel {
  const offered = channelsOffered(pack, purposeCode);
  const chosen = citizen.delivery_channels[purposeCode];
  if (chosen !== undefined && offered.includes(chosen)) return chosen;
  return offered.includes("mail") ? "mail" : (offered[0] ?? "none");
}
