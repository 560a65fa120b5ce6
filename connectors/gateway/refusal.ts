/** A request of a citizen that is answered with an error (RFC 6750 §3, RFC 9470 §3). */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly challenge: string | undefined;

  private constructor(status: number, code: string, description: string, challenge?: string) {
    super(description);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.challenge = challenge;
  }

  /** 401: no token at all, so no error code in the challenge either. */
  static tokenMissing(): Refusal {
    return new Refusal(401, "invalid_token", "A bearer access token is needed.", "Bearer");
  }

  /** 401: not a token of this realm and for this interface, or its session ended. */
  static tokenInvalid(): Refusal {
    const text = "The access token is not valid here; sign in again.";
    return new Refusal(401, "invalid_token", text, 'Bearer error="invalid_token"');
  }

  /** 403: sign in again with one of these levels. */
  static levelTooLow(acrValues: readonly string[]): Refusal {
    const code = "insufficient_user_authentication";
    const challenge = `Bearer error="${code}", acr_values="${acrValues.join(" ")}"`;
    return new Refusal(403, code, "A second step is needed.", challenge);
  }

  /** 404: there is one thing to ask here. */
  static notFound(): Refusal {
    return new Refusal(404, "not_found", "There is GET /citizen/deliveries only.");
  }

  /** 503: Keycloak or the ledger cannot be asked now. Nothing was changed. */
  static unavailable(): Refusal {
    return new Refusal(503, "unavailable", "It cannot be looked up now; try again later.");
  }
}
