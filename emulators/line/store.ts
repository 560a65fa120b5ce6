import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { JsonFile } from "../shared/json-file.ts";
import { demoPersonas, lineState } from "./state.ts";
import type {
  Consent,
  Disconnection,
  Grant,
  LineState,
  Message,
  Persona,
  SignIn,
} from "./state.ts";

/**
 * Most people that can be known at once, the shipped ones included: several whole runs of the tests,
 * of which each adds about a hundred.
 */
const maxPersonas = 1_000;
/** How many past sign-ins are kept for the page. */
const keptSignIns = 30;
/** How many messages are kept, of all people together. */
const keptMessages = 500;

/** Hash under which a token is kept. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** What outlives a restart: people, what they allowed, tokens in use, recent sign-ins. */
export class LineStore {
  readonly #file: JsonFile<typeof lineState>;
  readonly #now: () => number;
  #state: LineState;

  /**
   * @param now milliseconds since 1970
   * @throws when the stored state is not readable; it is left as it is
   */
  constructor(dataDir: string, now: () => number) {
    this.#file = new JsonFile(join(dataDir, "line.json"), lineState);
    this.#now = now;
    this.#state = this.#file.read() ?? {
      version: 1,
      personas: [...demoPersonas],
      consents: [],
      grants: [],
      signIns: [],
      disconnections: [],
      messages: [],
    };
  }

  /** Replaces a part of the state; what cannot be written does not count. */
  #save(change: Partial<LineState>): void {
    const next = { ...this.#state, ...change };
    this.#file.write(next);
    this.#state = next;
  }

  get personas(): readonly Persona[] {
    return this.#state.personas;
  }

  get consents(): readonly Consent[] {
    return this.#state.consents;
  }

  /** The latest first. */
  get signIns(): readonly SignIn[] {
    return this.#state.signIns;
  }

  persona(id: string): Persona | undefined {
    return this.#state.personas.find((one) => one.id === id);
  }

  /** @returns the new person, or `undefined` when there are too many already */
  addPersona(displayName: string, email: string | undefined): Persona | undefined {
    if (this.#state.personas.length >= maxPersonas) return undefined;
    const added: Persona = {
      id: `p-${randomBytes(8).toString("hex")}`,
      displayName,
      ...(email === undefined ? {} : { email }),
      friend: false,
      blocked: false,
      added: true,
    };
    this.#save({ personas: [...this.#state.personas, added] });
    return added;
  }

  setFriend(personaId: string, friend: boolean): void {
    const personas = this.#state.personas.map((one) =>
      one.id === personaId ? { ...one, friend } : one,
    );
    this.#save({ personas });
  }

  setBlocked(personaId: string, blocked: boolean): void {
    const personas = this.#state.personas.map((one) =>
      one.id === personaId ? { ...one, blocked } : one,
    );
    this.#save({ personas });
  }

  /** Messages in a person's chat with the official account, the latest first. */
  messages(personaId: string): Message[] {
    return this.#state.messages.filter((one) => one.personaId === personaId);
  }

  addMessages(personaId: string, texts: readonly string[]): void {
    const added = texts.map((text) => ({ personaId, text, at: this.#now() })).reverse();
    this.#save({ messages: [...added, ...this.#state.messages].slice(0, keptMessages) });
  }

  consent(personaId: string, channelId: string): Consent | undefined {
    return this.#state.consents.find((one) => isOf(one, personaId, channelId));
  }

  /** Adds to what a person has allowed a channel. */
  allow(personaId: string, channelId: string, scopes: string[], emailGranted: boolean): void {
    const former = this.consent(personaId, channelId);
    const merged: Consent = {
      personaId,
      channelId,
      scopes: [...new Set([...(former?.scopes ?? []), ...scopes])],
      emailGranted,
      at: this.#now(),
    };
    const others = this.#state.consents.filter((one) => !isOf(one, personaId, channelId));
    this.#save({ consents: [...others, merged] });
  }

  /** Takes back everything a person allowed a channel; its tokens for that person end too. */
  deauthorize(personaId: string, channelId: string, by: Disconnection["by"]): void {
    const others = this.#state.disconnections.filter((one) => !isOf(one, personaId, channelId));
    this.#save({
      consents: this.#state.consents.filter((one) => !isOf(one, personaId, channelId)),
      grants: this.#state.grants.filter((one) => !isOf(one, personaId, channelId)),
      disconnections: [...others, { personaId, channelId, by, at: this.#now() }],
    });
  }

  disconnection(personaId: string, channelId: string): Disconnection | undefined {
    return this.#state.disconnections.find((one) => isOf(one, personaId, channelId));
  }

  recordSignIn(signIn: Omit<SignIn, "at">): void {
    const signIns = [{ ...signIn, at: this.#now() }, ...this.#state.signIns];
    this.#save({ signIns: signIns.slice(0, keptSignIns) });
  }

  /** Adds a pair of tokens and forgets those that can no longer be used. */
  addGrant(grant: Grant): void {
    const usable = this.#state.grants.filter((one) => one.refreshExpiresAt > this.#now());
    this.#save({ grants: [...usable, grant] });
  }

  grantByAccessToken(token: string): Grant | undefined {
    const hash = tokenHash(token);
    return this.#state.grants.find((one) => one.accessTokenHash === hash);
  }

  grantByRefreshToken(token: string): Grant | undefined {
    const hash = tokenHash(token);
    return this.#state.grants.find((one) => one.refreshTokenHash === hash);
  }

  replaceGrant(former: Grant, next: Grant): void {
    this.#save({ grants: this.#state.grants.map((one) => (one === former ? next : one)) });
  }

  removeGrant(grant: Grant): void {
    this.#save({ grants: this.#state.grants.filter((one) => one !== grant) });
  }
}

function isOf(
  record: { personaId: string; channelId: string },
  personaId: string,
  channelId: string,
): boolean {
  return record.personaId === personaId && record.channelId === channelId;
}
