import { readConfig } from "@machi-id/runtime";
import { restShape, type RestConfig } from "../rest-v1/config.ts";

/**
 * Reads `MACHI_SUGUMAIL_BASE_URL` and `MACHI_SUGUMAIL_API_TOKEN`: how to reach the city's すぐメールPlus+.
 * @throws {ConfigError}
 */
export function readSugumailConfig(env: NodeJS.ProcessEnv): RestConfig {
  const { BASE_URL, API_TOKEN } = readConfig("MACHI_SUGUMAIL_", restShape, env);
  return { baseUrl: BASE_URL, apiToken: API_TOKEN };
}
