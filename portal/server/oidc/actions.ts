/** Name of the level that only a My Number card gives. */
const CARD_LEVEL = "mynumber";

/** Level of a sign-in that the portal accepts, weakest first. */
export const ACCEPTED_ASSURANCE = ["two-step", CARD_LEVEL];

/**
 * What a citizen can have the identity provider do in a sign-in of its own: name here, and the provider's
 * (Keycloak's application-initiated actions, parameter `kc_action`); none for what a level alone asks for.
 */
const ACTIONS = {
  withdraw: "machi-withdraw",
  "link-line": "machi-link-line",
  "unlink-line": "machi-unlink-line",
  "set-password": "UPDATE_PASSWORD",
  "change-password": "UPDATE_PASSWORD",
  "change-address": "machi-change-address",
  "add-passkey": "webauthn-register-passwordless",
  "add-app": "CONFIGURE_TOTP",
  "make-recovery-codes": "CONFIGURE_RECOVERY_AUTHN_CODES",
  "remove-factor": "delete_credential",
  "confirm-by-card": undefined,
} as const;

export type Action = keyof typeof ACTIONS;

export const ACTION_NAMES = Object.keys(ACTIONS) as [Action, ...Action[]];

/**
 * What the authorization request asks for an action. An action of the provider's is asked for with
 * `max_age=0`, so that no earlier sign-in counts (OpenID Connect Core 1.0 §3.1.2.1): whether it was fresh is
 * the provider's to check when it acts, as the callback may come many minutes later. The card is a level
 * that is demanded (§5.5.1.1), on top of the sign-in that there is.
 *
 * @param factor id of the factor to remove, for the action that removes one
 */
export function actionParameters(action: Action, factor?: string): Record<string, string> {
  const name = ACTIONS[action];
  if (name === undefined) {
    const acr = { essential: true, values: [CARD_LEVEL] };
    return { claims: JSON.stringify({ id_token: { acr } }) };
  }
  const kcAction = factor === undefined ? name : `${name}:${factor}`;
  return { kc_action: kcAction, prompt: "login", max_age: "0" };
}

/** What became of an action, as the callback tells it. */
export type ActionStatus = "success" | "cancelled" | "error";

/**
 * Reads `kc_action_status` of a callback. That nothing is said of an action that was asked for is an
 * error too: it cannot be told to have been done. A level is told by the token.
 *
 * @param assurance level of the sign-in that the callback completed
 */
export function actionStatus(action: Action, callback: URL, assurance: string): ActionStatus {
  if (ACTIONS[action] === undefined) return assurance === CARD_LEVEL ? "success" : "error";
  const status = callback.searchParams.get("kc_action_status");
  return status === "success" || status === "cancelled" ? status : "error";
}
