import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { admin, adminCreate } from "../../support/admin.ts";
import { realmUrl } from "../../support/endpoints.ts";
import type { Visitor } from "../../support/visitor.ts";

/** Another service than the portal, as far as signing out goes. */
export interface RelyingParty {
  readonly clientId: string;
  /** Signs in by the session that the browser holds. */
  signInWithSession(visitor: Visitor): Promise<void>;
  /** What it was told of sign-outs (OpenID Connect Back-Channel Logout 1.0, section 2.5). */
  readonly logoutTokens: readonly string[];
}

/** Registers a relying party for the time of `during`. */
export async function withRelyingParty(
  during: (relyingParty: RelyingParty) => Promise<void>,
): Promise<void> {
  const logoutTokens: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      logoutTokens.push(new URLSearchParams(body).get("logout_token") ?? "");
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientId = `integration-test-${crypto.randomUUID()}`;
  const id = await adminCreate("clients", {
    clientId,
    publicClient: true,
    standardFlowEnabled: true,
    fullScopeAllowed: false,
    redirectUris: [`${address}/*`],
    attributes: {
      "backchannel.logout.url": `${address}/logout`,
      "backchannel.logout.session.required": "true",
    },
  });
  const signInWithSession = async (visitor: Visitor): Promise<void> => {
    const request = new URL(realmUrl("protocol/openid-connect/auth"));
    const redirect = { client_id: clientId, redirect_uri: `${address}/callback` };
    request.search = new URLSearchParams({
      ...redirect,
      response_type: "code",
      scope: "openid",
    }).toString();
    const { leftFor, status } = await visitor.open(request.href);
    if (leftFor === undefined) throw new Error(`The session was not enough: HTTP ${status}`);
  };
  try {
    await during({ clientId, signInWithSession, logoutTokens });
  } finally {
    await admin("DELETE", `clients/${id}`);
    server.close();
  }
}
