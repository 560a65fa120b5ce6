import { readConfig } from "@machi-id/runtime";
import { z } from "zod";
import { restShape, type RestConfig } from "../rest-v1/config.ts";

/** By what KANAMETO knows a citizen's LINE account. */
const IDENTIFIERS = ["line-user-id", "authentication-code"] as const;
export type Identifier = (typeof IDENTIFIERS)[number];

/** How to reach the city's KANAMETO, and by what it knows citizens. */
export interface KanametoConfig extends RestConfig {
  readonly identifyBy: Identifier;
}

/**
 * Reads `MACHI_KANAMETO_BASE_URL`, `MACHI_KANAMETO_API_TOKEN` and `MACHI_KANAMETO_IDENTIFY_BY`.
 * @throws {ConfigError}
 */
export function readKanametoConfig(env: NodeJS.ProcessEnv): KanametoConfig {
  const { BASE_URL, API_TOKEN, IDENTIFY_BY } = readConfig(
    "MACHI_KANAMETO_",
    {
      ...restShape,
      IDENTIFY_BY: z
        .enum(IDENTIFIERS, `must be ${IDENTIFIERS.join(" or ")}`)
        .default("line-user-id"),
    },
    env,
  );
  return { baseUrl: BASE_URL, apiToken: API_TOKEN, identifyBy: IDENTIFY_BY };
}
