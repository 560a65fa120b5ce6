import type { Action, ActionStatus } from "../../../server/oidc/actions.ts";
import type { Notice } from "../../notice.ts";

/** What the citizen is told after a sign-in in which the identity provider was to do something. */
export const ACTION_NOTICES: Record<Action, Record<ActionStatus, Notice>> = {
  withdraw: {
    success: "account-withdrawn",
    cancelled: "account-kept",
    error: "account-not-withdrawn",
  },
  "link-line": {
    success: "line-linked",
    cancelled: "line-not-linked",
    error: "line-not-linked",
  },
  "unlink-line": {
    success: "line-unlinked",
    cancelled: "line-kept",
    error: "line-not-unlinked",
  },
  "set-password": {
    success: "password-set",
    cancelled: "password-not-set",
    error: "password-not-set",
  },
  "change-address": {
    success: "address-changed",
    cancelled: "address-kept",
    error: "address-not-changed",
  },
  "change-password": {
    success: "password-changed",
    cancelled: "password-kept",
    error: "password-not-changed",
  },
  "add-passkey": {
    success: "passkey-added",
    cancelled: "factor-kept",
    error: "factor-not-changed",
  },
  "add-app": { success: "app-added", cancelled: "factor-kept", error: "factor-not-changed" },
  "make-recovery-codes": {
    success: "recovery-codes-made",
    cancelled: "factor-kept",
    error: "factor-not-changed",
  },
  "remove-factor": {
    success: "factor-removed",
    cancelled: "factor-kept",
    error: "factor-not-changed",
  },
  "confirm-by-card": {
    success: "card-confirmed",
    cancelled: "card-not-confirmed",
    error: "card-not-confirmed",
  },
};
