import { check, typed, type ProfileForm } from "../../profile/profile-form.ts";

/** What the input of the district form holds. */
export interface DistrictValues {
  residence_area: string;
}

/** お住まいの地区 alone, for those who want to tell nothing else. */
export const districtForm: ProfileForm<DistrictValues> = {
  attributes: { residence_area: "residence_area" },
  valuesOf: ({ residence_area = "" }) => ({ residence_area }),
  valuesFrom: (form) => ({ residence_area: typed(form, "residence_area") }),
  parse({ residence_area }, { shape }) {
    const errors: ReturnType<typeof districtForm.parse>["errors"] = [];
    const part = {
      residence_area: check("residence_area", residence_area, shape.residence_area, errors),
    };
    return { part, errors };
  },
};
