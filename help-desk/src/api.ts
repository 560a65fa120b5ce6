import { z } from "zod";
import type { Session } from "./session.ts";
import type { Settings } from "./settings.ts";

const userSchema = z.looseObject({
  id: z.string(),
  email: z.string(),
  enabled: z.boolean(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  attributes: z.record(z.string(), z.array(z.string())).default({}),
});

const limitSchema = z.looseObject({
  factor: z.string(),
  scope: z.string(),
  reached: z.boolean(),
  until: z.iso.datetime(),
});

/** One counter of wrong guesses. */
export type Limit = z.infer<typeof limitSchema>;

const limitsSchema = z.looseObject({ limits: z.array(limitSchema) });
const lockSchema = z.looseObject({ locked: z.boolean(), since: z.string().nullable() });
const credentialsSchema = z.array(z.looseObject({ type: z.string() }));
const federatedSchema = z.array(z.looseObject({ identityProvider: z.string() }));
const issuedSchema = z.looseObject({ code: z.string(), expires_at: z.iso.datetime() });

/** What the help desk sees of a citizen. */
export interface Citizen {
  readonly id: string;
  readonly email: string;
  /** Family and given name; empty when the citizen has told none. */
  readonly name: string;
  /** ISO 8601; undefined when the citizen has told none. */
  readonly birthdate: string | undefined;
  readonly enabled: boolean;
  readonly limits: readonly Limit[];
  /** Since when changes are locked; undefined when they are not. */
  readonly lockedSince: string | undefined;
  /** What the citizen signs in with, by kind: `password`, `otp`, `line`. */
  readonly factors: readonly string[];
}

/** A code for the counter; shown once. */
export type CounterCode = z.infer<typeof issuedSchema>;

/** Why a code is issued; `keycloak/`, package recovery. */
export const REASONS = ["lost-everything", "lost-address", "lost-second-step", "misused"] as const;
export type Reason = (typeof REASONS)[number];

/** A request that was refused, with what the server says of it (`error`). */
export class RefusedError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(`HTTP ${status} ${code}`);
    this.name = "RefusedError";
    this.status = status;
    this.code = code;
  }
}

/** What the help desk does at the Admin API. Every method throws {@link RefusedError} when it is refused. */
export interface HelpDeskApi {
  /** The citizen with exactly this address; undefined when there is none. */
  find(email: string): Promise<Citizen | undefined>;
  /** Forgets the wrong guesses that are counted against the account. */
  liftLimits(id: string): Promise<void>;
  /** Lets the citizen change factors, address and password again. */
  liftLock(id: string): Promise<void>;
  issueCode(id: string, reason: Reason): Promise<CounterCode>;
}

/** The Admin API with the rights of who is signed in. */
export function helpDeskApi(
  { adminApi }: Pick<Settings, "adminApi">,
  { accessToken }: Pick<Session, "accessToken">,
): HelpDeskApi {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${adminApi}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new RefusedError(answer.status, codeOf(text));
    return text === "" ? undefined : JSON.parse(text);
  };
  return {
    async find(email) {
      const query = new URLSearchParams({ email, exact: "true" });
      const [user] = z.array(userSchema).parse(await call("GET", `users?${query.toString()}`));
      if (user === undefined) return undefined;
      const { id } = user;
      const [limits, lock, credentials, federated] = await Promise.all([
        call("GET", `attempt-limits/${id}`),
        call("GET", `account-locks/${id}`),
        call("GET", `users/${id}/credentials`),
        call("GET", `users/${id}/federated-identity`),
      ]);
      const kinds = [
        ...credentialsSchema.parse(credentials).map(({ type }) => type),
        ...federatedSchema.parse(federated).map(({ identityProvider }) => identityProvider),
      ];
      return {
        id,
        email: user.email,
        name: [user.lastName, user.firstName].filter(Boolean).join(" "),
        birthdate: user.attributes.birthdate?.[0],
        enabled: user.enabled,
        limits: limitsSchema.parse(limits).limits,
        lockedSince: lockSchema.parse(lock).since ?? undefined,
        factors: [...new Set(kinds)],
      };
    },
    liftLimits: async (id) => void (await call("DELETE", `attempt-limits/${id}`)),
    liftLock: async (id) => void (await call("DELETE", `account-locks/${id}`)),
    issueCode: async (userId, reason) =>
      issuedSchema.parse(await call("POST", "counter-recovery", { userId, reason })),
  };
}

function codeOf(text: string): string {
  try {
    return z.looseObject({ error: z.string() }).parse(JSON.parse(text)).error;
  } catch {
    return "unknown";
  }
}
