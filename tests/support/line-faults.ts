import { endpoints } from "./endpoints.ts";

/** Tells the LINE emulator which faults to have; an empty object ends them all. */
export async function lineFaults(faults: Record<string, unknown>): Promise<void> {
  const url = `${endpoints.line}/_control`;
  await fetch(url, { method: "DELETE" });
  if (Object.keys(faults).length === 0) return;
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(faults),
  });
  if (!answer.ok) throw new Error(`Faults: HTTP ${answer.status} ${await answer.text()}`);
}
