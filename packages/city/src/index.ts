export { loadCityPack } from "./load.ts";
export { CityPackError, type CityPackProblem } from "./problem.ts";
export type { CityPack, Language, Text } from "./schema.ts";
