import type { Channel, MessagingChannel } from "./channel.ts";
import type { LineFaults } from "./faults.ts";
import type { IdTokenSigner } from "./id-token.ts";
import { ShortLived } from "./short-lived.ts";
import { LineStore } from "./store.ts";

/** Values of the claim `amr` that LINE documents, without `mfa`. */
export type Method = "pwd" | "lineqr" | "linesso" | "lineautologin";

/** What an authorization code stands for. */
export interface CodeGrant {
  personaId: string;
  redirectUri: string;
  scopes: string[];
  emailGranted: boolean;
  method: Method;
  nonce: string | undefined;
  codeChallenge: string | undefined;
  /** Seconds since 1970; set when the request had `max_age`. */
  authTime: number | undefined;
}

/** A browser in which somebody logged in to LINE, for single sign-on. */
export interface BrowserSession {
  personaId: string;
  /** Milliseconds since 1970. */
  loggedInAt: number;
}

/** What the routes of the emulator share. */
export interface LineContext {
  channel: Channel;
  /** Absent where the official account sends nothing. */
  messaging: MessagingChannel | undefined;
  store: LineStore;
  codes: ShortLived<CodeGrant>;
  sessions: ShortLived<BrowserSession>;
  /** The channel that each stateless channel access token is of. */
  channelTokens: ShortLived<string>;
  /** Answers by retry key, which LINE keeps for a day. */
  retryKeys: ShortLived<string>;
  signer: IdTokenSigner;
  faults(): LineFaults;
  /** Milliseconds since 1970. */
  now(): number;
}

const minuteMs = 60_000;
const codeLifetimeMs = 10 * minuteMs;
const retryKeyLifetimeMs = 24 * 60 * minuteMs;
const sessionLifetimeMs = 30 * 24 * 60 * minuteMs;

/** Validity of a stateless channel access token, in seconds. */
export const channelTokenSeconds = 900;

export function createContext(
  channel: Channel,
  messaging: MessagingChannel | undefined,
  dataDir: string,
  signer: IdTokenSigner,
  faults: () => LineFaults,
  now: () => number,
): LineContext {
  return {
    channel,
    messaging,
    store: new LineStore(dataDir, now),
    codes: new ShortLived(codeLifetimeMs, now),
    sessions: new ShortLived(sessionLifetimeMs, now),
    channelTokens: new ShortLived(channelTokenSeconds * 1_000, now),
    retryKeys: new ShortLived(retryKeyLifetimeMs, now),
    signer,
    faults,
    now,
  };
}
