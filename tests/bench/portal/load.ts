import autocannon from "autocannon";

/** Somebody who looks at a page again and again. */
export interface Reader {
  /** The `Cookie` header of the signed-in session. */
  readonly cookie: string;
  /** What every answer to this reader must hold; nobody else's does. */
  readonly marker: string;
}

/** What a block of load came to. */
export interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/**
 * Each reader asks for a page as soon as the last one has come, for some seconds.
 *
 * @param checked whether each answer must hold its reader's marker
 * @throws when any answer is not the page: figures of wrong answers are worth nothing
 */
export async function load(
  url: string,
  readers: readonly Reader[],
  { seconds, checked }: { seconds: number; checked: boolean },
): Promise<Load> {
  const left = [...readers];
  let wrong = 0;
  const result = await autocannon({
    url,
    connections: readers.length,
    duration: seconds,
    setupClient(client) {
      const reader = left.pop()!;
      client.setRequests([
        {
          method: "GET",
          headers: { cookie: reader.cookie, accept: "text/html", "accept-language": "ja" },
          onResponse: (_status, body) => {
            if (checked && !body.includes(reader.marker)) wrong += 1;
          },
        },
      ]);
    },
  });
  if (result.non2xx > 0 || result.errors > 0 || wrong > 0) {
    const { non2xx, errors } = result;
    throw new Error(`${non2xx} answers were no page, ${errors} failed, ${wrong} lacked the marker`);
  }
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 };
}
