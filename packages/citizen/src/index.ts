export {
  CITIZEN_ATTRIBUTES,
  fromAttributes,
  toAttributes,
  type Attributes,
  type CitizenAttribute,
} from "./attributes.ts";
export { channelOf, CHANNELS, channelsOffered, type Channel } from "./channels.ts";
export { toClaims } from "./claims.ts";
export { standingConsents } from "./consents.ts";
export { birthdateProblem, todayInJapan } from "./date.ts";
export {
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
