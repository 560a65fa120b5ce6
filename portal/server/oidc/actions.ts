/**
 * What a citizen can have the identity provider do in a sign-in of its own: name here, and the provider's
 * (Keycloak's application-initiated actions, parameter `kc_action`).
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
} as const;

export type Action = keyof typeof ACTIONS;

export const ACTION_NAMES = Object.keys(ACTIONS) as [Action, ...Action[]];

/**
 * The value of `kc_action`.
 *
 * @param factor id of the factor to remove, for the action that removes one
 */
export const kcAction = (action: Action, factor?: string) =>
  factor === undefined ? ACTIONS[action] : `${ACTIONS[action]}:${factor}`;

/** What became of an action, as the callback tells it. */
export type ActionStatus = "success" | "cancelled" | "error";

/**
 * Reads `kc_action_status` of a callback. That nothing is said of an action that was asked for is an
 * error too: it cannot be told to have been done.
 */
export function actionStatus(callback: URL): ActionStatus {
  const status = callback.searchParams.get("kc_action_status");
  return status === "success" || status === "cancelled" ? status : "error";
}
