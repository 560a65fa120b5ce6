import { SignInExpiredError, UnavailableError, type UnavailableSource } from "../errors.ts";
import type { RelyingParty } from "../oidc/relying-party.ts";
import type { CitizenSession } from "../session/payload.ts";
import type { Session, SessionStore } from "../session/store.ts";
import type { TokenRefusal } from "./request.ts";

/** Signed in with less than an API asks for: the citizen must sign in anew. */
export class StepUpNeededError extends Error {
  constructor() {
    super("a stronger sign-in is asked for");
    this.name = "StepUpNeededError";
  }
}

/** Work done with the citizen's access token. */
type TokenWork<T> = (accessToken: string) => Promise<T | TokenRefusal>;

/** Gives out the access token of a session, renewed when it must be. */
export interface TokenAccess {
  /**
   * Runs `work` with a token that is good for some seconds yet; once more with a new one if it is not taken.
   *
   * @throws {SignInExpiredError} when the provider has ended the sign-in; the session is deleted
   * @throws {StepUpNeededError} when the sign-in says too little for what is asked
   * @throws {UnavailableError} when the provider is away, or `source` refuses the very token just issued
   */
  withToken<T extends { outcome: string }>(
    session: Session,
    source: UnavailableSource,
    work: TokenWork<T>,
  ): Promise<Exclude<T, TokenRefusal>>;
}

/** A token with less than this left is renewed before use, in milliseconds. */
const LEAST_LEFT_MS = 15_000;

/**
 * Renewal is single-flight: requests of one session in this process share one, and across processes the
 * session's row lock lets one ask the provider while the others wait and take its result. Otherwise a
 * provider that rotates refresh tokens would see the second request as theft (RFC 9700 §4.14.2).
 */
export function createTokenAccess(store: SessionStore, relyingParty: RelyingParty): TokenAccess {
  const underWay = new Map<string, Promise<CitizenSession>>();

  const renew = async (session: Session, used: CitizenSession): Promise<CitizenSession> => {
    const shared = underWay.get(session.id);
    if (shared) return shared;
    const renewal = renewUnderLock(store, relyingParty, session, used).finally(() =>
      underWay.delete(session.id),
    );
    underWay.set(session.id, renewal);
    return renewal;
  };

  return {
    async withToken<T extends { outcome: string }>(
      session: Session,
      source: UnavailableSource,
      work: TokenWork<T>,
    ) {
      let citizen = session.payload.citizen;
      if (!citizen) throw new SignInExpiredError();
      if (citizen.accessTokenExpiresAt - Date.now() < LEAST_LEFT_MS) {
        citizen = await renew(session, citizen);
      }
      const first = await work(citizen.accessToken);
      if (first.outcome !== "unauthorized") return taken(first);
      // Revoked before its time: the provider says, when asked for another, whether the sign-in goes on.
      citizen = await renew(session, citizen);
      const second = await work(citizen.accessToken);
      if (second.outcome !== "unauthorized") return taken(second);
      throw new UnavailableError(source, new Error("a token just issued was refused"));
    },
  };
}

function taken<T extends { outcome: string }>(result: T | TokenRefusal): Exclude<T, TokenRefusal> {
  if (result.outcome === "step-up") throw new StepUpNeededError();
  return result as Exclude<T, TokenRefusal>;
}

async function renewUnderLock(
  store: SessionStore,
  relyingParty: RelyingParty,
  session: Session,
  used: CitizenSession,
): Promise<CitizenSession> {
  try {
    const payload = await store.update(session.id, async (current) => {
      if (!current.citizen) throw new SignInExpiredError();
      if (current.citizen.accessToken !== used.accessToken) return undefined;
      return { ...current, citizen: await relyingParty.refresh(current.citizen) };
    });
    if (!payload?.citizen) throw new SignInExpiredError();
    session.payload = payload;
    return payload.citizen;
  } catch (error) {
    if (error instanceof SignInExpiredError) await store.destroy(session.id);
    throw error;
  }
}
