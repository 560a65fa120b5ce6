import { defineTexts } from "../texts/define.ts";

const badRequest = {
  ja: "サービスからの呼び出しに誤りがあるため、ログインを始められません。",
  easy: "サービスから ここに 来る アドレスが ちがいます。ログインできません。",
  en: "The service made a mistake when it sent you here, so you cannot sign in.",
};
const badLink = {
  ja: "開いたアドレスは使えません。サービスのページから、もう一度始めてください。",
  easy: "開いた アドレスは 使えません。サービスの ページから、もう一度 やってください。",
  en: "The address that you opened cannot be used. Please start again from the page of the service.",
};

/** Keycloak's keys for mistakes of the service that sent the citizen here. */
const badRequests = (text: string) => ({
  invalidRequestMessage: text,
  invalidRequesterMessage: text,
  unknownLoginRequesterMessage: text,
  clientNotFoundMessage: text,
  bearerOnlyMessage: text,
  standardFlowDisabledMessage: text,
  implicitFlowDisabledMessage: text,
  invalidRedirectUriMessage: text,
  missingParameterMessage: text,
  invalidParameterMessage: text,
  failedToProcessResponseMessage: text,
  unsupportedNameIdFormatMessage: text,
  displayUnsupported: text,
});

/** Keycloak's keys for addresses that no longer lead anywhere. */
const badLinks = (text: string) => ({
  invalidAccessCodeMessage: text,
  invalidCodeMessage: text,
  staleCodeMessage: text,
});

/**
 * Requests that Keycloak refuses. A citizen cannot mend them, so they say whom it concerns; the event
 * log has the exact reason.
 */
export const refusals = defineTexts({
  ja: {
    changeNotFresh: "安全のため、もう一度ログインしてから変更してください。何も変わっていません。",
    lastWayIn:
      "これを削除すると、ログインできなくなります。先に、ほかのログイン方法を登録してください。",
    lastStaffFactor:
      "職員は、パスキーか認証アプリのどちらかが必要です。先に、もう一つ登録してください。",
    ...badRequests(badRequest.ja),
    ...badLinks(badLink.ja),
    loginRequesterNotEnabledMessage: "このサービスは、いまログインを受け付けていません。",
    clientDisabledMessage: "このサービスは、いまログインを受け付けていません。",
    httpsRequiredMessage: "安全な接続（https）で開いてください。",
    realmNotEnabledMessage: "いまはログインを受け付けていません。",
    permissionNotApprovedMessage: "この手続きは許可されていません。",
    deletingAccountForbidden: "この手続きは許可されていません。",
    pageNotFound: "お探しのページは見つかりません。",
    internalServerError: "システムに問題が起きました。しばらくたってから、もう一度お試しください。",
  },
  easy: {
    changeNotFresh:
      "安全（あんぜん）の ために、もう一度 ログインしてから かえてください。何も かわって いません。",
    lastWayIn:
      "これを けすと、ログインできなく なります。先に、ほかの ログインの 方法（ほうほう）を 登録（とうろく）してください。",
    lastStaffFactor:
      "市の 職員（しょくいん）は、パスキーか 認証アプリ（にんしょうアプリ）が いります。先に、もう 一つ 登録（とうろく）してください。",
    ...badRequests(badRequest.easy),
    ...badLinks(badLink.easy),
    loginRequesterNotEnabledMessage: "この サービスは、今 ログインできません。",
    clientDisabledMessage: "この サービスは、今 ログインできません。",
    httpsRequiredMessage: "安全（あんぜん）な アドレス（httpsで 始まる もの）で 開いてください。",
    realmNotEnabledMessage: "今は ログインできません。",
    permissionNotApprovedMessage: "これは できません。",
    deletingAccountForbidden: "これは できません。",
    pageNotFound: "その ページは ありません。",
    internalServerError: "こちらで 問題が ありました。少し 待ってから、もう一度 やってください。",
  },
  en: {
    changeNotFresh:
      "To be on the safe side, please sign in again before you change this. Nothing has changed.",
    lastWayIn:
      "Without this you could no longer sign in. Please set up another way to sign in first.",
    lastStaffFactor:
      "Staff need a passkey or an authenticator app. Please set up another one first.",
    ...badRequests(badRequest.en),
    ...badLinks(badLink.en),
    loginRequesterNotEnabledMessage: "You cannot sign in to this service at the moment.",
    clientDisabledMessage: "You cannot sign in to this service at the moment.",
    httpsRequiredMessage: "Please use a secure connection (https).",
    realmNotEnabledMessage: "You cannot sign in at the moment.",
    permissionNotApprovedMessage: "This is not allowed.",
    deletingAccountForbidden: "This is not allowed.",
    pageNotFound: "We cannot find the page that you are looking for.",
    internalServerError: "Something went wrong on our side. Please wait a while and try again.",
  },
});
