import { join } from "node:path";
import { loadCityPack, type CityPack } from "@machi-id/city";

/**
 * Reads the pack of the city that this theme is built for: the folder that `MACHI_CITY_PACK` names,
 * or else the pack of this repository.
 *
 * @throws {CityPackError} naming the mistakes of the pack by file and line
 */
export function readCityPack(): CityPack {
  return loadCityPack(process.env.MACHI_CITY_PACK ?? join(import.meta.dirname, "../../city"));
}
