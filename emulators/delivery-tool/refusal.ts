/** A refusal of a whole request, in the contract's form. Nothing was changed. */
export class ContractRefusal extends Error {
  readonly status: number;
  readonly error: string;
  readonly detail: string | undefined;
  /** Seconds until it is worth another try. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    error: string,
    { detail, retryAfter }: { detail?: string; retryAfter?: number } = {},
  ) {
    super(error);
    this.status = status;
    this.error = error;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }

  body() {
    return { error: this.error, ...(this.detail !== undefined && { detail: this.detail }) };
  }
}

/** The contract's refusals. */
export const refusals = {
  malformed: (detail: string) => new ContractRefusal(400, "malformed", { detail }),
  unauthorized: () => new ContractRefusal(401, "unauthorized"),
  notFound: () => new ContractRefusal(404, "not_found"),
  idempotencyMismatch: () => new ContractRefusal(409, "idempotency_mismatch"),
  tooLarge: () => new ContractRefusal(413, "too_large"),
  unsupportedMediaType: () => new ContractRefusal(415, "unsupported_media_type"),
  rateLimited: (retryAfter: number) => new ContractRefusal(429, "rate_limited", { retryAfter }),
};
