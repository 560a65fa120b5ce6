import { pino, stdSerializers, type DestinationStream, type Logger } from "pino";

export type { Logger } from "pino";

/** Names of fields that hold personal data or secrets. They are never written, at any of three depths. */
const PRIVATE = [
  "email",
  "name",
  "family_name",
  "given_name",
  "birthdate",
  "address",
  "attributes",
  "claims",
  "profile",
  "sub",
  "line_user_id",
  "password",
  "secret",
  "client_secret",
  "token",
  "access_token",
  "refresh_token",
  "id_token",
  "code",
  "authorization",
  "cookie",
  "body",
  "headers",
];

/**
 * Removes what may be personal or secret from a free text: addresses, tokens, long codes, and the
 * query of a URL.
 */
export function withoutPersonalData(text: string): string {
  return text
    .replace(/(https?:\/\/[^\s?#"]+)[?#][^\s"]*/g, "$1?…")
    .replace(/[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+\.[^\s@"'<>(),;:]+/g, "<address>")
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "<token>")
    .replace(/\b(postgres(?:ql)?:\/\/)[^@\s]+@/g, "$1…@");
}

/**
 * The logger of one process: JSON lines on standard output without personal data.
 *
 * Fields named for personal data or secrets are dropped, and errors lose everything but type, message
 * (cleaned) and stack. A citizen is named in a log by nothing.
 */
export function createLogger(name: string, level: string, destination?: DestinationStream): Logger {
  const paths = PRIVATE.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  const serializeError = (error: unknown) => {
    if (!(error instanceof Error)) return withoutPersonalData(String(error));
    const { type, message, stack } = stdSerializers.err(error);
    return {
      type,
      message: withoutPersonalData(message),
      stack: withoutPersonalData(stack),
      ...("code" in error && typeof error.code === "string" ? { reason: error.code } : {}),
    };
  };
  return pino(
    {
      base: { process: name },
      level,
      redact: { paths, remove: true },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: serializeError, error: serializeError },
      hooks: {
        logMethod(args, method) {
          const cleaned = args.map((value) =>
            typeof value === "string" ? withoutPersonalData(value) : value,
          );
          method.apply(this, cleaned as Parameters<typeof method>);
        },
      },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
}
