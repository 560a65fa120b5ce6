import { z } from "zod";
import { realmUrl } from "./endpoints.ts";

const profileSchema = z.strictObject({
  version: z.int().min(0),
  email: z.string().nullable(),
  email_verified: z.boolean(),
  line_linked: z.boolean(),
  attributes: z.record(z.string(), z.array(z.string())),
});

/** A profile as the citizen API shows it. */
export type Profile = z.infer<typeof profileSchema>;

/** An answer of one of our realm resources. */
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Calls one of our realm resources; `token` undefined sends none. */
export async function call(
  path: string,
  token: string | undefined,
  init: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Answer> {
  const answer = await fetch(realmUrl(path), {
    ...init,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...init.headers,
    },
  });
  const text = await answer.text();
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  return { status: answer.status, headers: answer.headers, body };
}

/** Reads the own profile, which must succeed. */
export async function readProfile(token: string): Promise<Profile> {
  const { status, body } = await call("citizen/profile", token);
  if (status !== 200) throw new Error(`GET citizen/profile: HTTP ${status}`);
  return profileSchema.parse(body);
}

/** Changes attributes at a version, as the portal does. */
export async function patchProfile(
  token: string,
  version: number,
  attributes: Record<string, string[] | null>,
): Promise<Answer> {
  return await patchRaw(token, JSON.stringify({ attributes }), { "if-match": `"${version}"` });
}

/** Sends any body at all. */
export async function patchRaw(
  token: string | undefined,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return await call("citizen/profile", token, {
    method: "PATCH",
    body,
    headers: { "content-type": "application/merge-patch+json", ...headers },
  });
}
