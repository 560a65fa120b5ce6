/**
 * What a failure asks of the engine.
 *
 * - `transient`: the tool cannot take anything now, or its answer says nothing certain. The connector
 *   pauses, its rows stay as they are and are delivered again.
 * - `quota`: as `transient`, but the tool or our own budget says "too much"; `retryAt` may say until when.
 * - `permanent`: this citizen's record is refused as it is. Its row stops until the citizen changes
 *   something or staff redrive it; the others go on.
 */
export type ConnectorErrorKind = "transient" | "quota" | "permanent";

/**
 * A failure of a delivery. `code` and `message` end up in the ledger, in logs and before staff: they
 * carry no personal data and no secret, which is also why no `cause` is kept (HTTP errors hold both).
 */
export class ConnectorError extends Error {
  readonly kind: ConnectorErrorKind;
  readonly code: string;
  readonly retryAt: Date | undefined;

  constructor(
    kind: ConnectorErrorKind,
    code: string,
    message: string,
    options: { retryAt?: Date } = {},
  ) {
    super(message);
    this.name = "ConnectorError";
    this.kind = kind;
    this.code = code;
    this.retryAt = options.retryAt;
  }
}
