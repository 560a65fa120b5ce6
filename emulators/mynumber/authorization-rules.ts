import type { NextFunction, Request, Response } from "express";
import { html } from "../shared/html.ts";
import { phone } from "./views.ts";

const longest = { state: 255, nonce: 255, redirect_uri: 255 };
const scopes = new Set(["openid", "name", "address", "birthdate", "gender", "sign"]);
const acrs = new Set(["aal2", "aal3", "crl", "ocsp"]);

/**
 * What the agency demands of an authorization request beyond OpenID Connect. A request that breaks it
 * gets a page, and the browser goes nowhere.
 */
export function authorizationRules(request: Request, response: Response, next: NextFunction): void {
  const problem = problemOf(request.query as Record<string, unknown>);
  if (problem === undefined) return next();
  response.status(400).send(
    phone(
      "要求に誤りがあります",
      html`<h1>要求に誤りがあります</h1>
        <p><code>${problem}</code></p>`,
    ),
  );
}

/** The first rule that a request breaks. */
function problemOf(query: Record<string, unknown>): string | undefined {
  for (const name of ["state", "nonce", "redirect_uri", "code_challenge"]) {
    const value = query[name];
    if (typeof value !== "string" || value === "") return `${name}: required`;
  }
  for (const [name, most] of Object.entries(longest)) {
    if ((query[name] as string).length > most) return `${name}: at most ${most} characters`;
  }
  if (query["code_challenge_method"] !== "S256") return "code_challenge_method: S256 only";
  if (query["response_type"] !== "code") return "response_type: code only";
  const asked = words(query["scope"]);
  if (!asked.includes("openid")) return "scope: openid is required";
  if (!asked.every((scope) => scopes.has(scope))) return "scope: unknown";
  return words(query["acr_values"]).every((acr) => acrs.has(acr))
    ? undefined
    : "acr_values: unknown";
}

const words = (value: unknown) =>
  typeof value === "string" ? value.split(" ").filter((word) => word !== "") : [];
