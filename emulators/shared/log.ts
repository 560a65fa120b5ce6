/** Writes one JSON line to standard output. Callers pass no secret and nothing about a person. */
export function log(
  level: "info" | "warn" | "error",
  emulator: string,
  message: string,
  details: Record<string, string | number | boolean> = {},
): void {
  const line = { time: new Date().toISOString(), level, name: `emulator-${emulator}`, ...details };
  process.stdout.write(`${JSON.stringify({ ...line, msg: message })}\n`);
}
