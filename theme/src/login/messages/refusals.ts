/**
 * Requests that Keycloak refuses. A citizen cannot mend them, so they say whom it concerns; the event
 * log has the exact reason.
 */
const badRequest = "サービスからの呼び出しに誤りがあるため、ログインを始められません。";
const badLink = "開いたアドレスは使えません。サービスのページから、もう一度始めてください。";

export const refusals = {
  invalidRequestMessage: badRequest,
  invalidRequesterMessage: badRequest,
  unknownLoginRequesterMessage: badRequest,
  loginRequesterNotEnabledMessage: "このサービスは、いまログインを受け付けていません。",
  clientNotFoundMessage: badRequest,
  clientDisabledMessage: "このサービスは、いまログインを受け付けていません。",
  bearerOnlyMessage: badRequest,
  standardFlowDisabledMessage: badRequest,
  implicitFlowDisabledMessage: badRequest,
  invalidRedirectUriMessage: badRequest,
  missingParameterMessage: badRequest,
  invalidParameterMessage: badRequest,
  failedToProcessResponseMessage: badRequest,
  unsupportedNameIdFormatMessage: badRequest,
  httpsRequiredMessage: "安全な接続（https）で開いてください。",
  realmNotEnabledMessage: "いまはログインを受け付けていません。",
  permissionNotApprovedMessage: "この手続きは許可されていません。",
  deletingAccountForbidden: "この手続きは許可されていません。",
  invalidAccessCodeMessage: badLink,
  invalidCodeMessage: badLink,
  staleCodeMessage: badLink,
  pageNotFound: "お探しのページは見つかりません。",
  internalServerError: "システムに問題が起きました。しばらくたってから、もう一度お試しください。",
  displayUnsupported: badRequest,
} as const;
