import { ConnectorError } from "../contract/index.ts";

/** Nobody waits longer than this for a tool that says "later", in seconds. */
const LONGEST_WAIT_SECONDS = 15 * 60;

/** Failures in the words of one tool. Nothing of a request or an answer gets into them. */
export class RestErrors {
  readonly #tool: string;
  readonly #tokenVariable: string;

  /**
   * @param tool          the tool's name, for staff
   * @param tokenVariable the environment variable with its token, such as `MACHI_KANAMETO_API_TOKEN`
   */
  constructor(tool: string, tokenVariable: string) {
    this.#tool = tool;
    this.#tokenVariable = tokenVariable;
  }

  /** An answer with a status other than 200. */
  fromStatus(status: number, retryAfter: string | null): ConnectorError {
    const code = `HTTP_${status}`;
    if (status === 429) {
      const text = `${this.#tool} has too many requests in this minute.`;
      return new ConnectorError("quota", code, text, waitOf(retryAfter));
    }
    if (status === 401 || status === 403) {
      const text = `${this.#tool} refuses the token. Check ${this.#tokenVariable}.`;
      return new ConnectorError("transient", code, text);
    }
    const text = `${this.#tool} answered with status ${status}.`;
    return new ConnectorError("transient", code, text, waitOf(retryAfter));
  }

  /** The tool refuses one row because of what is in it. */
  rejected(code: string, field: string | undefined): ConnectorError {
    const where = field === undefined ? "" : `: ${field}`;
    return new ConnectorError("permanent", code, `${this.#tool} refuses the record${where}.`);
  }

  malformed(): ConnectorError {
    const text = `${this.#tool}'s answer is not what the contract says.`;
    return new ConnectorError("transient", "malformed-answer", text);
  }

  unreachable(): ConnectorError {
    const text = `${this.#tool} cannot be reached, or broke off.`;
    return new ConnectorError("transient", "no-answer", text);
  }

  tooLate(): ConnectorError {
    const text = `${this.#tool} did not answer in the time there was.`;
    return new ConnectorError("transient", "too-late", text);
  }

  /** The tool does not know words that the city's vocabulary has: rows would be refused for it. */
  vocabularyDiffers(missing: readonly string[]): ConnectorError {
    const text = `${this.#tool} does not know ${missing.join(", ")}. Add them there; deliveries go on by themselves.`;
    return new ConnectorError("transient", "vocabulary-differs", text);
  }
}

/** `Retry-After` in seconds (RFC 9110 §10.2.3); the form with a date is not in the contract. */
function waitOf(retryAfter: string | null): { retryAt?: Date } {
  if (retryAfter === null || !/^\d{1,9}$/.test(retryAfter)) return {};
  const seconds = Math.min(Number(retryAfter), LONGEST_WAIT_SECONDS);
  return { retryAt: new Date(Date.now() + seconds * 1000) };
}
