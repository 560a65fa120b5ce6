import type { CityPack } from "@machi-id/city";
import { ConfigError } from "@machi-id/runtime";
import type { Connector, ConnectorMetadata } from "./contract/index.ts";
import { readKanametoConfig } from "./kanameto/config.ts";
import { KanametoConnector } from "./kanameto/connector.ts";
import { kanametoMetadata } from "./kanameto/metadata.ts";
import { readKintoneConfig } from "./kintone/config.ts";
import { KintoneConnector } from "./kintone/connector.ts";
import { kintoneMetadata } from "./kintone/metadata.ts";
import { readSugumailConfig } from "./sugumail/config.ts";
import { SugumailConnector } from "./sugumail/connector.ts";
import { sugumailMetadata } from "./sugumail/metadata.ts";

interface Entry {
  readonly metadata: ConnectorMetadata;
  readonly make: (env: NodeJS.ProcessEnv, pack: CityPack) => Connector;
}

/** Every connector there is. A new tool is one folder and one entry here. */
const ENTRIES: readonly Entry[] = [
  {
    metadata: kintoneMetadata,
    make: (env, pack) => new KintoneConnector({ config: readKintoneConfig(env), pack }),
  },
  {
    metadata: kanametoMetadata,
    make: (env, pack) => new KanametoConnector({ config: readKanametoConfig(env), pack }),
  },
  {
    metadata: sugumailMetadata,
    make: (env, pack) => new SugumailConnector({ config: readSugumailConfig(env), pack }),
  },
];

/** What every connector is, in the order in which tools are shown. It needs no credentials. */
export const ALL_METADATA: readonly ConnectorMetadata[] = ENTRIES.map(({ metadata }) => metadata);

/**
 * What the connectors are that are switched on, in the order in which tools are shown.
 * @param variable name of the environment variable that the ids stand in, for what is said about them
 * @throws {ConfigError} naming unknown connectors, and purposes that the city pack does not have
 */
export function describeConnectors(
  ids: readonly string[],
  pack: CityPack,
  variable: string,
): ConnectorMetadata[] {
  const known = ALL_METADATA.map(({ id }) => id);
  const problems = [...new Set(ids)]
    .filter((id) => !known.includes(id))
    .map((id) => `${variable} names ${id}, which is no connector; there are: ${known.join(", ")}.`);
  const chosen = ALL_METADATA.filter(({ id }) => ids.includes(id));
  problems.push(...chosen.flatMap((metadata) => purposeProblems(metadata, pack)));
  if (problems.length > 0) throw new ConfigError(problems);
  return chosen;
}

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
  const tried = <T>(attempt: () => T): T | undefined => {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const connectors = ENTRIES.filter(({ metadata }) => ids.includes(metadata.id)).map(({ make }) =>
    tried(() => make(env, pack)),
  );
  tried(() => describeConnectors(ids, pack, "MACHI_WORKER_CONNECTORS"));
  if (problems.length > 0) throw new ConfigError(problems);
  return connectors.filter((connector) => connector !== undefined);
}

/** Without its purpose in the pack a connector would have nothing to ask a citizen's consent to. */
function purposeProblems({ id, purposes }: ConnectorMetadata, pack: CityPack): string[] {
  const known = new Set(pack.purposes.map(({ code }) => code));
  return purposes
    .filter((code) => !known.has(code))
    .map(
      (code) =>
        `The connector ${id} serves the purpose ${code}, which purposes.yaml of the city pack does not have. Add it, or switch the connector off.`,
    );
}
