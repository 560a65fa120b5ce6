import { z } from "zod";

const settingsSchema = z.strictObject({
  /** The realm as people sign in to it (OpenID Connect Discovery 1.0, issuer). */
  issuer: z.url(),
  /** The realm at the Admin API, on this page's own host. */
  adminApi: z.url(),
  /** This page, as the realm knows it. */
  redirectUri: z.url(),
});

/** Where the page's realm is; the server tells. */
export type Settings = z.infer<typeof settingsSchema>;

/**
 * Asks the server where the realm is.
 *
 * @throws when it does not answer
 */
export async function readSettings(): Promise<Settings> {
  const answer = await fetch("settings.json");
  if (!answer.ok) throw new Error(`settings.json: HTTP ${answer.status}`);
  return settingsSchema.parse(await answer.json());
}
