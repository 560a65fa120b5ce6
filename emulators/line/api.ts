import { Router, json, urlencoded } from "express";
import type { Request, Response } from "express";
import { decodeJwt, errors, jwtVerify } from "jose";
import { z } from "zod";
import { lineUserId } from "./channel.ts";
import type { LineContext } from "./context.ts";
import { lineIssuer } from "./id-token.ts";
import type { Grant, Persona } from "./state.ts";
import { OAuthError, authenticateChannel, baseUrlOf, formOf, oauth } from "./token-endpoint.ts";
import { pictureUrl } from "./tokens.ts";

/** LINE's endpoints other than authorize and token. */
export function apiRouter(context: LineContext): Router {
  const { channel, store } = context;
  const router = Router();
  const body = urlencoded({ extended: false, limit: "20kb" });

  router.get(
    "/oauth2/v2.1/verify",
    oauth((request) => {
      const token = request.query["access_token"];
      const grant = typeof token === "string" ? store.grantByAccessToken(token) : undefined;
      if (grant === undefined) throw new OAuthError("invalid_request", "invalid access token");
      const left = Math.floor((grant.accessExpiresAt - context.now()) / 1_000);
      if (left <= 0) throw new OAuthError("invalid_request", "access token expired");
      return { scope: grant.scopes.join(" "), client_id: grant.channelId, expires_in: left };
    }),
  );
  router.post(
    "/oauth2/v2.1/verify",
    body,
    oauth((request) => verifyIdToken(context, request)),
  );
  router.post(
    "/oauth2/v2.1/revoke",
    body,
    oauth((request) => {
      const form = formOf(request);
      authenticateChannel(context, form);
      const grant = store.grantByAccessToken(form.required("access_token"));
      if (grant !== undefined) store.removeGrant(grant);
    }),
  );

  const userinfo = withUser(context, "openid", (persona, grant, request) => {
    const sub = lineUserId(channel.provider, persona.id);
    const profile = { name: persona.displayName, picture: pictureUrl(baseUrlOf(request), sub) };
    return { sub, ...(grant.scopes.includes("profile") ? profile : {}) };
  });
  router.get("/oauth2/v2.1/userinfo", userinfo);
  router.post("/oauth2/v2.1/userinfo", userinfo);
  router.get(
    "/v2/profile",
    withUser(context, "profile", (persona, _grant, request) => {
      const userId = lineUserId(channel.provider, persona.id);
      return {
        userId,
        displayName: persona.displayName,
        pictureUrl: pictureUrl(baseUrlOf(request), userId),
        ...(persona.statusMessage === undefined ? {} : { statusMessage: persona.statusMessage }),
      };
    }),
  );
  router.get(
    "/friendship/v1/status",
    withUser(context, "profile", (persona) => ({ friendFlag: persona.friend })),
  );

  router.post("/user/v1/deauthorize", json({ limit: "20kb" }), (request, response) => {
    const bearer = bearerOf(request);
    if (bearer === undefined || context.channelTokens.get(bearer) !== channel.id) {
      response.status(401).json({ message: "invalid channel access token" });
      return;
    }
    const parsed = z.object({ userAccessToken: z.string().min(1) }).safeParse(request.body);
    const token = parsed.success ? parsed.data.userAccessToken : undefined;
    const grant = token === undefined ? undefined : store.grantByAccessToken(token);
    const refused = context.faults().deauthorize === "refused";
    if (grant === undefined || grant.accessExpiresAt <= context.now() || refused) {
      response.status(400).json({ message: "invalid token" });
      return;
    }
    store.deauthorize(grant.personaId, grant.channelId, "channel");
    response.status(204).end();
  });

  router.get("/oauth2/v2.1/certs", (_request, response) => {
    response.json(context.signer.certs);
  });
  return router;
}

/** The bearer token of a request (RFC 6750 §2.1). */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer ([\w~+/.-]+=*)$/i.exec(request.headers.authorization ?? "")?.[1];
}

/** Answers for the person whose access token with `scope` came as a bearer token (RFC 6750). */
function withUser(
  context: LineContext,
  scope: string,
  answer: (persona: Persona, grant: Grant, request: Request) => object,
) {
  return (request: Request, response: Response): void => {
    const bearer = bearerOf(request);
    const grant = bearer === undefined ? undefined : context.store.grantByAccessToken(bearer);
    const persona = grant && context.store.persona(grant.personaId);
    if (grant === undefined || persona === undefined || grant.accessExpiresAt <= context.now()) {
      response.status(401).json({ message: "invalid token" });
    } else if (!grant.scopes.includes(scope)) {
      response.status(403).json({ message: "insufficient scope" });
    } else {
      response.json(answer(persona, grant, request));
    }
  };
}

/** `POST /oauth2/v2.1/verify`: the payload of an ID token of this channel, or what is wrong. */
async function verifyIdToken(context: LineContext, request: Request): Promise<object> {
  const form = formOf(request);
  const idToken = form.required("id_token");
  const clientId = form.required("client_id");
  const nonce = form.optional("nonce");
  const userId = form.optional("user_id");
  const wrong = (what: string) => new OAuthError("invalid_request", what);
  const key = new TextEncoder().encode(context.channel.secret);
  try {
    await jwtVerify(idToken, key, {
      algorithms: ["HS256"],
      currentDate: new Date(context.now()),
    });
  } catch (error) {
    throw wrong(error instanceof errors.JWTExpired ? "IdToken expired." : "Invalid IdToken.");
  }
  const payload = decodeJwt(idToken);
  if (payload.iss !== lineIssuer) throw wrong("Invalid IdToken Issuer.");
  if (payload.aud !== clientId) throw wrong("Invalid IdToken Audience.");
  if (nonce !== undefined && payload["nonce"] !== nonce) throw wrong("Invalid IdToken Nonce.");
  if (userId !== undefined && payload.sub !== userId) {
    throw wrong("Invalid IdToken Subject Identifier.");
  }
  return payload;
}
