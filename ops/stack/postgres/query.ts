import pg from "pg";

/** Runs one statement on a connection of its own. */
export async function query(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult> {
  return withClient(url, (client) => client.query(text, [...values]));
}

/** Lends a connection for the time of `work`. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on("error", () => undefined); // told by the statement that fails
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
