import type { FieldProblem } from "@machi-id/citizen";
import type { ProfileForm } from "../../profile/profile-form.ts";

/** What the inputs of the interests form hold: the codes that are ticked. */
export interface InterestsValues {
  interests: string[];
}

/** 興味のある分野: any number of codes of the city's vocabulary. */
export const interestsForm: ProfileForm<InterestsValues> = {
  attributes: { interests: "interests" },
  valuesOf: ({ interests }) => ({ interests }),
  valuesFrom: (form) => ({
    interests: [...new Set(form.getAll("interests").map(String))],
  }),
  parse({ interests }, { shape }) {
    const { data, error } = shape.interests.safeParse(interests);
    if (data) return { part: { interests: data }, errors: [] };
    const problem = (error.issues[0]?.message ?? "invalid") as FieldProblem;
    return { part: {}, errors: [{ field: "interests", problem }] };
  },
};
