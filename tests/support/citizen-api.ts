import { z } from "zod";
import { realmUrl } from "./endpoints.ts";

const profileSchema = z.strictObject({
  version: z.int().min(0),
  email: z.string().nullable(),
  email_verified: z.boolean(),
  line_linked: z.boolean(),
  password_set: z.boolean(),
  passkey_set: z.boolean(),
  consents: z.record(z.string(), z.string()),
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

const decidedSchema = z.strictObject({
  purpose: z.string(),
  version: z.string(),
  given: z.boolean(),
  decided_at: z.iso.datetime(),
});
const consentsSchema = z.strictObject({
  consents: z.array(decidedSchema),
  history: z.array(decidedSchema),
});

/** The latest decision on each purpose, and all of them, newest first. */
export type Consents = z.infer<typeof consentsSchema>;

/** A decision to be made. */
export type Decision = Pick<Consents["consents"][number], "purpose" | "version" | "given">;

/** Reads the own consents, which must succeed. */
export async function readConsents(token: string): Promise<Consents> {
  const { status, body } = await call("citizen/consents", token);
  if (status !== 200) throw new Error(`GET citizen/consents: HTTP ${status}`);
  return consentsSchema.parse(body);
}

/** Gives and takes back consents, as the portal does. */
export async function decide(token: string, decisions: unknown): Promise<Answer> {
  return await call("citizen/consents", token, {
    method: "POST",
    body: JSON.stringify({ decisions }),
    headers: { "content-type": "application/json" },
  });
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
