import { z } from "zod";

/** Prefix of all configuration names of the emulators. */
const prefix = "MACHI_EMULATOR_";

/** A TCP port; 0 lets the system choose. */
export const port = z.coerce.number().int().min(0).max(65_535);

/** A list written with commas; blanks around its members do not count. */
export const commaList = z
  .string()
  .transform((text) => text.split(",").map((member) => member.trim()))
  .pipe(z.array(z.string().min(1)).min(1));

/** The configuration cannot be used; `problems` holds one sentence for each reason. */
export class ConfigurationError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.name = "ConfigurationError";
    this.problems = problems;
  }
}

/**
 * Reads the `MACHI_EMULATOR_*` variables that `shape` names (without the prefix).
 *
 * @throws ConfigurationError for a missing or unusable value and for a name that is not known
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: NodeJS.ProcessEnv,
): z.output<z.ZodObject<Shape>> {
  const known = Object.keys(shape);
  const given = Object.keys(environment)
    .filter((name) => name.startsWith(prefix) && environment[name] !== "")
    .map((name) => name.slice(prefix.length));
  const problems = given
    .filter((name) => !known.includes(name))
    .map((name) => `${prefix}${name} is not known; known are ${known.map(full).join(", ")}.`);
  const values = Object.fromEntries(given.map((name) => [name, environment[full(name)]]));
  const parsed = z.object(shape).safeParse(values);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const name = String(path[0]);
      problems.push(
        given.includes(name) ? `${full(name)}: ${message}.` : `${full(name)} is not set.`,
      );
    }
  }
  if (problems.length > 0 || !parsed.success) throw new ConfigurationError(problems);
  return parsed.data as z.output<z.ZodObject<Shape>>;
}

function full(name: string): string {
  return prefix + name;
}
