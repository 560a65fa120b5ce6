import { apiToken } from "../shared/test-support.ts";

/** Sends rows as the city's connector would, and gives the results, one a row. */
export const putRows = (url: string, subscribers: readonly object[]): Promise<unknown> =>
  send("PUT", `${url}/v1/subscribers`, { subscribers });

/** Removes subscribers as the city's connector would, and gives the results, one an id. */
export const removeRows = (url: string, external_ids: readonly string[]): Promise<unknown> =>
  send("POST", `${url}/v1/subscribers/remove`, { external_ids });

async function send(method: string, url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${apiToken}`, "content-type": "application/json" },
    body: JSON.stringify({ contract: "machi-id/1", ...body }),
  });
  if (!response.ok) throw new Error(`The tool answered ${response.status}.`);
  return ((await response.json()) as { results: unknown }).results;
}
