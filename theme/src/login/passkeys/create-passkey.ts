import type { PageContext } from "../KcContext.ts";

/** What the server asks the browser to make a passkey of; bytes are base64url, lists have commas. */
export type PasskeyCreation = Pick<
  PageContext<"webauthn-register.ftl">,
  | "challenge"
  | "userid"
  | "username"
  | "signatureAlgorithms"
  | "rpEntityName"
  | "rpId"
  | "createTimeout"
  | "excludeCredentialIds"
>;

/** The fields by which Keycloak reads a new passkey. */
export type NewPasskey = Record<
  "clientDataJSON" | "attestationObject" | "publicKeyCredentialId" | "transports",
  string
>;

/** Whether this browser and this device together can make a passkey that opens with its screen lock. */
export async function canCreatePasskey(): Promise<boolean> {
  if (typeof window === "undefined" || typeof window.PublicKeyCredential !== "function") {
    return false;
  }
  return window.PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
}

/**
 * Has the browser make a passkey: one that it can find by itself, and that only opens for its owner.
 *
 * @throws DOMException when the citizen, or the browser, breaks it off
 */
export async function createPasskey(creation: PasskeyCreation): Promise<NewPasskey> {
  const timeout = Number(creation.createTimeout) * 1000;
  const credential = (await navigator.credentials.create({
    publicKey: {
      challenge: bytes(creation.challenge),
      rp: { id: creation.rpId, name: creation.rpEntityName },
      user: {
        id: bytes(creation.userid),
        name: creation.username,
        displayName: creation.username,
      },
      pubKeyCredParams: creation.signatureAlgorithms.map((algorithm) => ({
        type: "public-key",
        alg: Number(algorithm),
      })),
      authenticatorSelection: {
        residentKey: "required",
        requireResidentKey: true,
        userVerification: "required",
      },
      excludeCredentials: creation.excludeCredentialIds
        .split(",")
        .filter(Boolean)
        .map((id) => ({ type: "public-key", id: bytes(id) })),
      ...(timeout > 0 && { timeout }),
    },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    clientDataJSON: base64Url(response.clientDataJSON),
    attestationObject: base64Url(response.attestationObject),
    publicKeyCredentialId: credential.id,
    transports: response.getTransports().join(","),
  };
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const base64 = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function base64Url(buffer: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
