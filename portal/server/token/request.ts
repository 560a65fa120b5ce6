import { z } from "zod";
import { UnavailableError, type UnavailableSource } from "../errors.ts";

/** `unauthorized`: the token is no longer taken. `step-up`: it says too little (RFC 9470). */
export type TokenRefusal = { outcome: "unauthorized" } | { outcome: "step-up" };

/** An answer in JSON; without a body where there was none. */
interface Answer {
  status: number;
  body: unknown;
}

/** How an API answers that takes the citizen's own access token (RFC 6750). */
export interface CitizenRequests {
  /** @throws {UnavailableError} when the API cannot be reached in time, or does not answer in JSON */
  send(url: string, accessToken: string, init: RequestInit): Promise<Answer>;
  /** What an answer with 200 holds. @throws {UnavailableError} for any other, and outside the contract */
  expect<T>(answer: Answer, contract: z.ZodType<T>): T;
}

const TIMEOUT_MS = 5_000;

/** Other refusals: only the code is read. */
const refusalSchema = z.object({ error: z.string() });

/** @param source what is told to be away when the API is */
export function citizenRequests(source: UnavailableSource): CitizenRequests {
  return {
    async send(url, accessToken, init) {
      try {
        const response = await fetch(url, {
          ...init,
          headers: {
            ...init.headers,
            authorization: `Bearer ${accessToken}`,
            accept: "application/json",
          },
          signal: AbortSignal.timeout(TIMEOUT_MS),
          redirect: "error",
        });
        const text = await response.text();
        return {
          status: response.status,
          body: text === "" ? undefined : (JSON.parse(text) as unknown),
        };
      } catch (error) {
        throw new UnavailableError(source, error);
      }
    },

    expect({ status, body }, contract) {
      if (status === 200) {
        const parsed = contract.safeParse(body);
        if (parsed.success) return parsed.data;
      }
      const code = refusalSchema.safeParse(body).data?.error ?? "not in the contract";
      throw new UnavailableError(source, new Error(`${source} answered ${status}: ${code}`));
    },
  };
}

/** What an answer says of the token; undefined when it took it. */
export function tokenRefusal({ status, body }: Answer): TokenRefusal | undefined {
  if (status === 401) return { outcome: "unauthorized" };
  const refusal = refusalSchema.safeParse(body).data?.error;
  return status === 403 && refusal === "insufficient_user_authentication"
    ? { outcome: "step-up" }
    : undefined;
}
