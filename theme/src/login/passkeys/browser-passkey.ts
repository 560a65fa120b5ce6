/** What the server asks of a passkey; all values are base64url where WebAuthn has bytes. */
export interface PasskeyRequest {
  challenge: string;
  /** The site whose passkeys are asked for. */
  rpId: string;
  /** The passkeys that will do; empty for any of the site. */
  credentialIds: string[];
}

/** The fields by which Keycloak reads a passkey's answer. */
export type PasskeyAnswer = Record<
  "credentialId" | "clientDataJSON" | "authenticatorData" | "signature" | "userHandle",
  string
>;

/** Whether this browser knows passkeys. */
export function passkeysWork(): boolean {
  return typeof window !== "undefined" && typeof window.PublicKeyCredential === "function";
}

/** Whether this browser offers passkeys among its suggestions for a field. */
export async function autofillWorks(): Promise<boolean> {
  return (
    passkeysWork() &&
    (await (window.PublicKeyCredential.isConditionalMediationAvailable?.() ?? false))
  );
}

/**
 * Asks the browser for a passkey.
 *
 * @param mediation `conditional` to wait until the citizen picks one among the suggestions of a field
 * @throws DOMException when the citizen, or the signal, breaks it off
 */
export async function askForPasskey(
  { challenge, rpId, credentialIds }: PasskeyRequest,
  mediation: "conditional" | "optional",
  signal: AbortSignal,
): Promise<PasskeyAnswer> {
  const credential = (await navigator.credentials.get({
    mediation,
    signal,
    publicKey: {
      challenge: toBytes(challenge),
      rpId,
      userVerification: "required",
      allowCredentials: credentialIds.map((id) => ({ type: "public-key", id: toBytes(id) })),
    },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    credentialId: credential.id,
    clientDataJSON: toBase64Url(response.clientDataJSON),
    authenticatorData: toBase64Url(response.authenticatorData),
    signature: toBase64Url(response.signature),
    userHandle: response.userHandle ? toBase64Url(response.userHandle) : "",
  };
}

/** Reads base64url (RFC 4648 §5) with or without padding. */
export function toBytes(base64Url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64Url.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Writes base64url (RFC 4648 §5) without padding. */
export function toBase64Url(bytes: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
