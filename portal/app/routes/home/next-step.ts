import type { Citizen } from "@machi-id/citizen";

/** The one thing that would help this citizen most now. */
export type NextStep = "basic" | "district" | "interests";

/**
 * What to suggest, from what is missing: first who they are, then where they live, then what they care
 * about. One at a time; none when all is there.
 */
export function nextStep(citizen: Citizen): NextStep | undefined {
  if (isBlank(citizen)) return "basic";
  if (!citizen.residence_area) return "district";
  if (citizen.interests.length === 0) return "interests";
  return undefined;
}

/** True when a citizen has told nothing of themselves yet. */
export function isBlank({ family, interests, delivery_channels: _, ...single }: Citizen): boolean {
  return (
    family.length === 0 &&
    interests.length === 0 &&
    Object.values(single).every((value) => value === undefined)
  );
}
