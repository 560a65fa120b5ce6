import type { Citizen } from "@machi-id/citizen";

/** A citizen as the ID platform knows them at the moment of reading: what a connector selects from. */
export interface CitizenState {
  /** Keycloak user id. It stays inside: a tool gets its own pseudonymous key instead. */
  readonly id: string;
  /** Count of the changes of this citizen so far, for the record. */
  readonly version: number;
  /** False while staff have locked the account. A locked citizen has not withdrawn. */
  readonly enabled: boolean;
  readonly email?: string;
  readonly emailVerified: boolean;
  /** LINE user id (`U` and 32 hex digits), when the citizen has linked LINE. */
  readonly lineUserId?: string;
  readonly citizen: Citizen;
  /** Purposes for which consent stands, each with the version of the text that was agreed to. */
  readonly consents: ReadonlyMap<string, string>;
}
