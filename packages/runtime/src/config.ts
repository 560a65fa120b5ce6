import { z } from "zod";

/** A configuration that cannot be used. Its message has one line for each problem. */
export class ConfigError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** Building blocks of a configuration schema; each reads the text of one environment variable. */
export const configTypes = {
  /** A TCP port. */
  port: z
    .string()
    .regex(/^\d+$/, "must be a port number")
    .transform(Number)
    .pipe(z.number().int().min(1).max(65535)),
  /** A length of time in whole seconds, at least one and at most an hour. */
  seconds: z
    .string()
    .regex(/^\d+$/, "must be a number of seconds")
    .transform(Number)
    .pipe(z.number().int().min(1).max(3600)),
  /** An absolute http(s) URL without a trailing slash. */
  httpUrl: z
    .url({ protocol: /^https?$/, message: "must be an http or https URL" })
    .transform((url) => url.replace(/\/+$/, "")),
  /** A PostgreSQL connection URL. */
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/, message: "must be a postgres:// URL" }),
  /** A text that must not be empty. */
  text: z.string().trim().min(1, "must not be empty"),
  /** Keys of 32 bytes in base64url, separated by commas: the first is used, all are accepted. */
  keys: z.string().transform((list, context) => {
    const keys = list.split(",").map((key) => Buffer.from(key.trim(), "base64url"));
    if (keys.some((key) => key.length !== 32)) {
      context.addIssue({
        code: "custom",
        message: "must be keys of 32 bytes in base64url, separated by commas",
      });
    }
    return keys as [Buffer, ...Buffer[]];
  }),
  /** A list separated by commas; empty entries are dropped. */
  list: z.string().transform((list) =>
    list
      .split(",")
      .map((entry) => entry.trim())
      .filter(Boolean),
  ),
  /** How much is logged. */
  logLevel: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
};

/**
 * Reads one process's configuration from environment variables, once.
 *
 * @param prefix what the variables begin with, for example `MACHI_PORTAL_`
 * @param shape  the rest of each name (upper case) with its schema
 * @throws {ConfigError} naming every missing, malformed or unknown variable; values are never repeated,
 *   since some are secrets
 */
export function readConfig<S extends z.ZodRawShape>(
  prefix: string,
  shape: S,
  env: NodeJS.ProcessEnv = process.env,
): z.infer<z.ZodObject<S>> {
  const known = Object.keys(shape);
  const given = Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
  const problems = Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => `${prefix}${name} is not a setting${suggestion(prefix, name, known)}`);
  const result = z.object(shape).safeParse(given);
  for (const issue of result.error?.issues ?? []) {
    const name = String(issue.path[0]);
    problems.push(
      given[name] === undefined
        ? `${prefix}${name} is missing.`
        : `${prefix}${name} ${issue.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}.`,
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return result.data!;
}

function suggestion(prefix: string, name: string, known: string[]): string {
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= Math.max(2, name.length / 4)
    ? `; did you mean ${prefix}${near.candidate}?`
    : ".";
}

/** Levenshtein's distance: the least number of single-letter changes from one text to the other. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + change);
    }
    row = next;
  }
  return row[other.length]!;
}
