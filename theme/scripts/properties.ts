/** Writes a Java properties file in plain ASCII, which Java reads alike in every encoding. */
export function toProperties(entries: Record<string, string>): string {
  return Object.entries(entries)
    .map(([key, value]) => `${escape(key).replace(/[ :=]/g, "\\$&")}=${escape(value)}\n`)
    .join("");
}

/** Writes a properties file of messages: Java's MessageFormat takes `'` for a quote. */
export function toMessages(messages: Record<string, string>): string {
  return toProperties(
    Object.fromEntries(
      Object.entries(messages).map(([key, text]) => [key, text.replaceAll("'", "''")]),
    ),
  );
}

/** Reads a properties file as this theme writes its own: one `key=value` a line, `#` for comments. */
export function fromProperties(source: string): Record<string, string> {
  const lines = source.split("\n").filter((line) => /^[^#\s]/.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf("=");
      return [
        line.slice(0, at).trim(),
        line
          .slice(at + 1)
          .trim()
          .replaceAll("\\n", "\n"),
      ];
    }),
  );
}

function escape(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replace(/^ /, "\\ ")
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
