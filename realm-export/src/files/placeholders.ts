import type { FileProblem } from "./problem.ts";
import type { Source } from "./source.ts";

/**
 * `${PORTAL_URL}`: upper case, unlike Keycloak's own message keys (`${email}`, `${role_staff}`), which
 * stay as they are.
 */
const PLACEHOLDER = /\$\{([A-Z][A-Z0-9_]*)\}/g;

/** Keys whose value is a secret: given by the environment, never written in a file, never printed. */
const SECRET_KEYS = new Set(["secret", "clientSecret", "password", "pairwiseSubAlgorithmSalt"]);

/** Whether the value of this key must be kept secret. */
export const isSecretKey = (key: PropertyKey | undefined) =>
  typeof key === "string" && SECRET_KEYS.has(key);

/**
 * Puts the environment's values in the place of the placeholders.
 *
 * @returns a problem for each placeholder without a value, and for each secret written as plain text
 */
export function fillPlaceholders(
  source: Source,
  values: Readonly<Record<string, string>>,
): FileProblem[] {
  const problems: FileProblem[] = [];
  for (const text of source.texts()) {
    const { file } = source;
    const { line } = text;
    const key = text.path.at(-1);
    if (isSecretKey(key) && text.value.replace(PLACEHOLDER, "") !== "") {
      problems.push({
        file,
        line,
        message: `${String(key)} must be a placeholder such as \${PORTAL_CLIENT_SECRET}: a secret does not belong in a file`,
      });
    }
    const filled = text.value.replace(PLACEHOLDER, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) {
        problems.push({
          file,
          line,
          message: `${placeholder} has no value; known are ${Object.keys(values).sort().join(", ")}`,
        });
      }
      return value ?? "";
    });
    if (filled !== text.value) text.replace(filled);
  }
  return problems;
}
