import type { CityPack } from "@machi-id/city";
import { ConfigError } from "@machi-id/runtime";
import type { Connector } from "./contract/index.ts";
import { readKintoneConfig } from "./kintone/config.ts";
import { KintoneConnector } from "./kintone/connector.ts";

type Make = (env: NodeJS.ProcessEnv, pack: CityPack) => Connector;

/** Every connector there is, by its id. A new tool is one folder and one line here. */
const REGISTRY: Readonly<Record<string, Make>> = {
  kintone: (env, pack) => new KintoneConnector({ config: readKintoneConfig(env), pack }),
};

/**
 * Makes the connectors that are switched on, each from its own environment variables.
 * @throws {ConfigError} naming unknown connectors and every problem of the known ones
 */
export function makeConnectors(
  ids: readonly string[],
  env: NodeJS.ProcessEnv,
  pack: CityPack,
): Connector[] {
  const problems: string[] = [];
  const connectors: Connector[] = [];
  for (const id of new Set(ids)) {
    const make = Object.hasOwn(REGISTRY, id) ? REGISTRY[id] : undefined;
    if (make === undefined) {
      const known = Object.keys(REGISTRY).join(", ");
      problems.push(
        `MACHI_WORKER_CONNECTORS names ${id}, which is no connector; there are: ${known}.`,
      );
      continue;
    }
    try {
      connectors.push(make(env, pack));
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return connectors;
}
