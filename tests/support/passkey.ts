import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { z } from "zod";
import type { Page } from "./visitor.ts";

/** Fields of the form by which a browser sends the answer of a passkey. */
type Answer = Record<
  "credentialId" | "clientDataJSON" | "authenticatorData" | "signature" | "userHandle",
  string
>;

/** What an answer says in place of the truth (WebAuthn Level 3 §5.8.1 and §6.1). */
export interface Forgery {
  /** Where the browser stood. */
  origin?: string;
  /** The site whose passkey was used. */
  rpId?: string;
  /** Of another request, or none. */
  challenge?: string;
  /** What was done; `webauthn.create` makes a passkey. */
  type?: string;
  /** Whether somebody was there (flag UP). */
  userPresent?: boolean;
  /** Whether it was its owner, by the screen lock (flag UV). */
  userVerified?: boolean;
  /** How often the passkey has been used. */
  counter?: number;
  /** Whose passkey it is: an account's id. */
  owner?: string;
  /** The key that signs. */
  key?: KeyObject;
}

/** A passkey in software: an authenticator and the browser before it. */
export interface Passkey {
  /** Keycloak's representation of the credential, for a user made by the Admin API. */
  readonly credential: Record<string, string>;
  /**
   * Answers what a page asks, as an owner does who opens the screen lock.
   *
   * @param owner id of the account
   * @param forgery what it says wrongly
   * @returns the form's fields
   */
  answer(page: Page, owner: string, forgery?: Forgery): Answer;
}

const requestSchema = z.object({
  challenge: z.string(),
  rpId: z.string(),
  credentialIds: z.array(z.string()),
});

/**
 * What a page asks of a passkey.
 *
 * @throws when it asks for none
 */
function passkeyRequestIn({ html, url }: Page): z.infer<typeof requestSchema> {
  const json = /"passkey":(\{[^{}]*\})/.exec(html)?.[1];
  if (json === undefined) throw new Error(`No passkey is asked for at ${new URL(url).pathname}`);
  return requestSchema.parse(JSON.parse(json));
}

/** A key pair of ES256. */
export const newPasskeyKeys = () => generateKeyPairSync("ec", { namedCurve: "P-256" });

/**
 * Makes a passkey (ES256).
 *
 * @param synced whether its keeper copies it between devices (flags BE and BS)
 * @param counter how often it has been used; 0 for one that does not count, as phones' do not
 */
export function newPasskey({ synced = true, counter = 0 } = {}): Passkey {
  const { publicKey, privateKey } = newPasskeyKeys();
  const id = randomBytes(32);
  let used = counter;
  return {
    credential: {
      type: "webauthn-passwordless",
      userLabel: "test",
      secretData: "{}",
      credentialData: JSON.stringify({
        aaguid: "00000000-0000-0000-0000-000000000000",
        credentialId: id.toString("base64"),
        counter,
        credentialPublicKey: coseKey(publicKey).toString("base64url"),
        attestationStatementFormat: "none",
        transports: ["internal"],
      }),
    },
    answer(page, owner, forgery = {}) {
      const asked = passkeyRequestIn(page);
      if (counter > 0) used += 1;
      const truth = {
        origin: new URL(page.url).origin,
        rpId: asked.rpId,
        challenge: asked.challenge,
        type: "webauthn.get",
        userPresent: true,
        userVerified: true,
        counter: used,
        owner,
        key: privateKey,
      };
      const said = { ...truth, ...forgery };
      const clientData = Buffer.from(
        JSON.stringify({
          type: said.type,
          challenge: said.challenge,
          origin: said.origin,
          crossOrigin: false,
        }),
      );
      const data = authenticatorData(said, synced);
      const signature = sign("sha256", Buffer.concat([data, sha256(clientData)]), said.key);
      return {
        credentialId: id.toString("base64url"),
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
        userHandle: Buffer.from(said.owner).toString("base64url"),
      };
    },
  };
}

/** WebAuthn Level 3 §6.1: hash of the site, flags, counter. */
function authenticatorData(said: Required<Forgery>, synced: boolean): Buffer {
  const flags =
    (said.userPresent ? 0x01 : 0) | (said.userVerified ? 0x04 : 0) | (synced ? 0x08 | 0x10 : 0);
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(said.counter);
  return Buffer.concat([sha256(said.rpId), Buffer.of(flags), counter]);
}

/** A public key as RFC 9053 §7.1.1 has it, in CBOR: `{1: 2, 3: -7, -1: 1, -2: x, -3: y}`. */
function coseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ]);
}

const sha256 = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();
