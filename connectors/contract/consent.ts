import { WITHDRAWN, type Connector, type Withdrawn } from "./connector.ts";
import type { ToolRecord } from "./data.ts";
import type { CitizenState } from "./citizen-state.ts";

/**
 * What a tool is to hold of a citizen now. While consent to none of the connector's purposes stands, the
 * connector is not even asked: no mistake in a `select` lets anything leave without consent.
 *
 * @param citizen undefined for somebody who is no citizen (any more)
 */
export function wantedOf<R extends ToolRecord>(
  connector: Connector<R>,
  citizen: CitizenState | undefined,
): R | Withdrawn {
  const stands =
    citizen !== undefined && connector.metadata.purposes.some((code) => citizen.consents.has(code));
  return stands ? connector.select(citizen) : WITHDRAWN;
}
