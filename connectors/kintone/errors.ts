import { KintoneRestAPIError } from "@kintone/rest-api-client";
import { ConnectorError } from "../contract/index.ts";
import { errorAnswer } from "./contract.ts";

/**
 * kintone refused a write because of what is in it. Writes are all-or-nothing, so nothing was written.
 * `refused` maps positions in the batch to field codes; it is empty when kintone does not say which.
 */
export class KintoneRefusal extends ConnectorError {
  readonly refused: ReadonlyMap<number, readonly string[]>;

  constructor(code: string, refused: ReadonlyMap<number, readonly string[]>) {
    super("permanent", code, "kintone refuses the record.");
    this.name = "KintoneRefusal";
    this.refused = refused;
  }

  /** The refusal of one record, for staff: which fields, never which values. */
  naming(fields: readonly string[]): ConnectorError {
    const known = fields.filter((field) => /^[a-z_]{1,30}$/.test(field));
    const where = known.length > 0 ? `: ${[...new Set(known)].sort().join(", ")}` : "";
    return new ConnectorError("permanent", this.code, `kintone refuses the record${where}.`);
  }
}

/** Codes that speak of the token or the app, whatever the HTTP status: nothing a citizen could mend. */
const SETUP_CODES = ["GAIA_IA02", "GAIA_AP15", "GAIA_AP01", "GAIA_NO01", "CB_AU01", "CB_WA01"];
/** `records[3].interests.values[0].value`: position and field code. */
const RECORD_PATH = /^records\[(\d{1,3})\](?:\.([^.[]+))?/;

/**
 * Tells what a failed request asks of the engine. Nothing of the original error is kept: it holds the
 * API token and citizens' data, and kintone's messages repeat refused values.
 */
export function toConnectorError(error: unknown): ConnectorError {
  if (error instanceof ConnectorError) return error;
  if (error instanceof KintoneRestAPIError) {
    const { success, data } = errorAnswer.safeParse(error);
    return success ? fromAnswer(data.status, data.code, data.errors) : fromStatus(error.status);
  }
  // The client words an answer that is not JSON (maintenance is a web page) as "503: …".
  const status = error instanceof Error ? /^(\d{3}): /.exec(error.message)?.[1] : undefined;
  if (status) return fromStatus(Number(status));
  const reason =
    error instanceof Error && "code" in error && /^[A-Z_]{3,40}$/.test(String(error.code))
      ? String(error.code)
      : "no-answer";
  return new ConnectorError("transient", reason, "kintone cannot be reached, or broke off.");
}

function fromAnswer(
  status: number,
  code: string,
  errors: Record<string, unknown> | undefined,
): ConnectorError {
  if (SETUP_CODES.includes(code)) {
    return new ConnectorError(
      "transient",
      code,
      "kintone refuses the API token or the app. Check MACHI_KINTONE_API_TOKEN, its rights and MACHI_KINTONE_APP_ID.",
    );
  }
  if (status !== 400) return fromStatus(status, code);
  const paths = Object.keys(errors ?? {});
  const refused = new Map<number, string[]>();
  for (const path of paths) {
    const [, position, field] = RECORD_PATH.exec(path) ?? [];
    if (position === undefined) continue;
    const fields = refused.get(Number(position)) ?? [];
    refused.set(Number(position), field ? [...fields, field] : fields);
  }
  if (paths.length > 0 && refused.size === 0) {
    return new ConnectorError("transient", code, "kintone does not understand the request.");
  }
  return new KintoneRefusal(code, refused);
}

function fromStatus(status: number, code = `HTTP_${status}`): ConnectorError {
  if (status === 429) {
    return new ConnectorError("quota", code, "kintone has too many requests at the same time.");
  }
  if (status === 413) return new KintoneRefusal(code, new Map());
  return new ConnectorError("transient", code, `kintone answered with status ${status}.`);
}
