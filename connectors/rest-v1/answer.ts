/** Far above any answer we ask for (200 results, a vocabulary), in bytes. */
const MOST_ANSWER_BYTES = 1024 * 1024;

/**
 * Reads a body as JSON, and no more of it than makes sense.
 * @returns undefined when it is longer, or no JSON
 * @throws when the connection breaks meanwhile
 */
export async function readJson(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MOST_ANSWER_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}
