export {
  CITIZEN_ATTRIBUTES,
  fromAttributes,
  toAttributes,
  type Attributes,
  type CitizenAttribute,
} from "./attributes.ts";
export { toClaims } from "./claims.ts";
export { birthdateProblem, todayInJapan } from "./date.ts";
export {
  CHANNELS,
  citizenSchema,
  districtCodes,
  GENDERS,
  interestCodes,
  LIMITS,
  RELATIONS,
  type Citizen,
  type FamilyMember,
  type FieldProblem,
} from "./schema.ts";
export { tidyKana, tidyPostalCode, tidyText } from "./text.ts";
export { userProfileConfig, type UserProfileConfig } from "./user-profile.ts";
