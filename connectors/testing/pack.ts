import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";

/** The city whose pack ships with the software. */
export const pack = loadCityPack(fileURLToPath(new URL("../../city", import.meta.url)));
