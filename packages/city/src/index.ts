export { loadCityPack } from "./load.ts";
export { CityPackError, type CityPackProblem } from "./problem.ts";
export { textIn, type Text } from "./parts.ts";
export type { DocumentSection, Purpose, PurposeChannel } from "./purposes.ts";
export type { CityPack } from "./schema.ts";
