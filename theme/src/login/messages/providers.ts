/** Signing in with LINE or another provider, and linking it. */
const failed =
  "ログインに使おうとしたサービスで本人確認ができませんでした。もう一度お試しください。";
const alreadyLinked = "このアカウントは、すでに別の登録と連携されています。";

export const providers = {
  lineSignInFailed: "LINEでログインできませんでした。もう一度お試しください。",
  lineAccountDisabled:
    "このLINEアカウントと連携している登録は、利用を停止しています。ページの下のお問い合わせ先にご連絡ください。",
  "access-denied-when-idp-auth": "{0}でのログインをやめました。",
  identityProviderAuthenticationFailedMessage: failed,
  identityProviderUnexpectedErrorMessage: failed,
  identityProviderLoginFailure: failed,
  identityProviderMissingStateMessage: failed,
  identityProviderMissingCodeOrErrorMessage: failed,
  identityProviderInvalidResponseMessage: failed,
  identityProviderInvalidSignatureMessage: failed,
  identityProviderNotFoundMessage: failed,
  identityProviderNotUniqueMessage: failed,
  identityProviderRedirectErrorMessage: failed,
  identityProviderLogoutFailure: "ログインに使ったサービスからログアウトできませんでした。",
  couldNotProceedWithAuthenticationRequestMessage: failed,
  couldNotSendAuthenticationRequestMessage: failed,
  couldNotObtainTokenMessage: failed,
  unexpectedErrorRetrievingTokenMessage: failed,
  unexpectedErrorHandlingResponseMessage: failed,
  unexpectedErrorHandlingRequestMessage: failed,
  noRelayStateInResponseMessage: failed,
  federatedIdentityUnavailableMessage: failed,
  federatedIdentityUnmatchedEssentialClaimMessage: failed,
  nestedFirstBrokerFlowMessage: failed,
  insufficientPermissionMessage: "ほかのサービスと連携する権限がありません。",
  federatedIdentityExistsMessage: alreadyLinked,
  identityProviderAlreadyLinkedMessage: alreadyLinked,
  identityProviderAlreadyLinkedToCurrentUserMessage: "すでに{0}と連携しています。",
  federatedIdentityConfirmLinkMessage: "この登録はすでにあります。連携を続けますか。",
  // The page itself says why a password is asked for.
  federatedIdentityConfirmReauthenticateMessage:
    "{0}と連携するため、ご本人であることを確認します。",
  federatedIdentityConfirmOverrideMessage: "すでに別の連携があります。新しい連携に替えますか。",
  linkIdpMessage: "{0}と連携するには、メールアドレスの確認が必要です。",
  identityProviderLinkSuccess:
    "メールアドレスを確認しました。元のブラウザーに戻って、もう一度ログインしてください。",
  confirmAccountLinking: "{1}のアカウント {0} との連携を確認してください。",
  confirmAccountLinkingBody:
    "連携すると、{1}のアカウント {0} でログインできるようになります。心当たりがないときは、続けないでください。",
  brokerLinkingSessionExpired: "時間がたちすぎたため、連携できませんでした。",
} as const;
