import { defineTexts } from "../texts/define.ts";

const failed = {
  ja: "ログインに使おうとしたサービスで本人確認ができませんでした。もう一度お試しください。",
  easy: "ログインに 使う サービスで、あなたか どうか 確認（かくにん）できませんでした。もう一度 やってください。",
  en: "The service that you wanted to sign in with could not confirm that it is you. Please try again.",
};
const alreadyLinked = {
  ja: "このアカウントは、すでに別の登録と連携されています。",
  easy: "この アカウントは、もう ほかの 登録（とうろく）と つながっています。",
  en: "This account is already linked with another registration.",
};

/** Keycloak's keys for an identity provider that did not answer as it should. */
const failures = (text: string) => ({
  identityProviderAuthenticationFailedMessage: text,
  identityProviderUnexpectedErrorMessage: text,
  identityProviderLoginFailure: text,
  identityProviderMissingStateMessage: text,
  identityProviderMissingCodeOrErrorMessage: text,
  identityProviderInvalidResponseMessage: text,
  identityProviderInvalidSignatureMessage: text,
  identityProviderNotFoundMessage: text,
  identityProviderNotUniqueMessage: text,
  identityProviderRedirectErrorMessage: text,
  couldNotProceedWithAuthenticationRequestMessage: text,
  couldNotSendAuthenticationRequestMessage: text,
  couldNotObtainTokenMessage: text,
  unexpectedErrorRetrievingTokenMessage: text,
  unexpectedErrorHandlingResponseMessage: text,
  unexpectedErrorHandlingRequestMessage: text,
  noRelayStateInResponseMessage: text,
  federatedIdentityUnavailableMessage: text,
  federatedIdentityUnmatchedEssentialClaimMessage: text,
  nestedFirstBrokerFlowMessage: text,
});

/** Signing in with LINE or another provider, and linking it. */
export const providers = defineTexts({
  ja: {
    ...failures(failed.ja),
    lineAway:
      "いまLINEにつながらないため、LINEではログインできません。しばらく待ってからもう一度試すか、メールアドレスでログインしてください。",
    lineAwayLeaving:
      "いまLINEにつながらないため、手続きを進められません。まだ何も変わっていません。しばらく待ってから、もう一度お試しください。",
    cardSignInFailed:
      "マイナンバーカードで本人確認ができませんでした。何も変わっていません。もう一度お試しください。",
    cardServiceAway:
      "いまデジタル認証アプリにつながらないため、本人確認ができません。何も変わっていません。しばらく待ってから、もう一度お試しください。",
    cardLinkedElsewhere:
      "このマイナンバーカードは、ほかのアカウントに結びついています。そのアカウントでログインするか、ページの下のお問い合わせ先にご連絡ください。",
    cardOtherLinked:
      "このアカウントには、別のマイナンバーカードが結びついています。カードを新しくしたときは、ページの下のお問い合わせ先にご連絡ください。",
    cardNotForStaff: "職員のアカウントでは、マイナンバーカードを使えません。",
    cardLinkNeedsFactor:
      "このアカウントには、パスワードもパスキーもありません。いつもの方法でログインしてから、カードで本人確認をしてください。",
    cardNameNotTheSame: "姓と名を合わせると、カードの氏名と同じになるように入力してください。",
    lineSignInFailed: "LINEでログインできませんでした。もう一度お試しください。",
    lineAccountDisabled:
      "このLINEアカウントと連携している登録は、利用を停止しています。ページの下のお問い合わせ先にご連絡ください。",
    "access-denied-when-idp-auth": "{0}でのログインをやめました。",
    identityProviderLogoutFailure: "ログインに使ったサービスからログアウトできませんでした。",
    insufficientPermissionMessage: "ほかのサービスと連携する権限がありません。",
    federatedIdentityExistsMessage: alreadyLinked.ja,
    identityProviderAlreadyLinkedMessage: alreadyLinked.ja,
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
  },
  easy: {
    ...failures(failed.easy),
    lineAway:
      "今 LINEに つながりません。LINEで ログインできません。少し 待ってから もう一度 やるか、メールアドレスで ログインしてください。",
    lineAwayLeaving:
      "今 LINEに つながりません。つづけることが できません。まだ 何も かわって いません。少し 待ってから、もう一度 やってください。",
    cardSignInFailed:
      "マイナンバーカードで 確認（かくにん）できませんでした。何も かわって いません。もう一度 やってください。",
    cardServiceAway:
      "今 デジタル認証アプリ（デジタルにんしょうアプリ）に つながりません。確認（かくにん）できません。何も かわって いません。少し 待ってから、もう一度 やってください。",
    cardLinkedElsewhere:
      "この マイナンバーカードは、ほかの アカウントと つながっています。その アカウントで ログインしてください。または、ページの 下の ところに 聞いてください。",
    cardOtherLinked:
      "この アカウントは、べつの マイナンバーカードと つながっています。カードが 新しく なったときは、ページの 下の ところに 聞いてください。",
    cardNotForStaff: "市の 職員（しょくいん）の アカウントでは、マイナンバーカードを 使えません。",
    cardLinkNeedsFactor:
      "この アカウントには、パスワードも パスキーも ありません。いつもの 方法（ほうほう）で ログインしてから、カードで 確認（かくにん）してください。",
    cardNameNotTheSame:
      "カードの 名前と 同じに なるように、姓（せい、ファミリーネーム）と 名（ファーストネーム）を 書いてください。",
    lineSignInFailed: "LINEで ログインできませんでした。もう一度 やってください。",
    lineAccountDisabled:
      "この LINEアカウントと つながっている 登録（とうろく）は、今 使えません。ページの 下の ところに 聞いてください。",
    "access-denied-when-idp-auth": "{0}での ログインを やめました。",
    identityProviderLogoutFailure: "ログインに 使った サービスから ログアウトできませんでした。",
    insufficientPermissionMessage: "あなたは ほかの サービスと つなぐことが できません。",
    federatedIdentityExistsMessage: alreadyLinked.easy,
    identityProviderAlreadyLinkedMessage: alreadyLinked.easy,
    identityProviderAlreadyLinkedToCurrentUserMessage: "もう {0}と つながっています。",
    federatedIdentityConfirmLinkMessage: "もう 登録（とうろく）して あります。つなぎますか。",
    federatedIdentityConfirmReauthenticateMessage:
      "{0}と つなぐために、あなたか どうか 確認（かくにん）します。",
    federatedIdentityConfirmOverrideMessage:
      "もう べつの ものと つながっています。新しい ものに かえますか。",
    linkIdpMessage: "{0}と つなぐには、メールアドレスの 確認（かくにん）が いります。",
    identityProviderLinkSuccess:
      "メールアドレスを 確認（かくにん）しました。はじめの ブラウザーに もどって、もう一度 ログインしてください。",
    confirmAccountLinking:
      "{1}の アカウント {0} と つないで いいか、確認（かくにん）してください。",
    confirmAccountLinkingBody:
      "つなぐと、{1}の アカウント {0} で ログインできます。知らないときは、つづけないでください。",
    brokerLinkingSessionExpired: "長い 時間が たったので、つなぐことが できませんでした。",
  },
  en: {
    ...failures(failed.en),
    lineAway:
      "LINE cannot be reached at the moment, so you cannot sign in with it. Please wait a while and try again, or sign in with your e-mail address.",
    lineAwayLeaving:
      "LINE cannot be reached at the moment, so we could not continue. Nothing has changed yet. Please wait a while and try again.",
    cardSignInFailed:
      "Your My Number card could not be confirmed. Nothing has changed. Please try again.",
    cardServiceAway:
      "The Digital Authentication App cannot be reached just now. Nothing has changed. Please wait a while and try again.",
    cardLinkedElsewhere:
      "This My Number card is linked to another account. Please sign in to that account, or ask us at the foot of this page.",
    cardOtherLinked:
      "This account is linked to another My Number card. If your card was renewed, please ask us at the foot of this page.",
    cardNotForStaff: "Accounts of staff do not use the My Number card.",
    cardLinkNeedsFactor:
      "This account has neither a password nor a passkey. Please sign in as usual and identify yourself by card from there.",
    cardNameNotTheSame: "Both names together must be the name on the card.",
    lineSignInFailed: "We could not sign you in with LINE. Please try again.",
    lineAccountDisabled:
      "The registration that is linked with this LINE account has been suspended. Please get in touch: you will find our contact details at the bottom of the page.",
    "access-denied-when-idp-auth": "You stopped signing in with {0}.",
    identityProviderLogoutFailure:
      "We could not sign you out of the service that you signed in with.",
    insufficientPermissionMessage: "You are not allowed to link another service.",
    federatedIdentityExistsMessage: alreadyLinked.en,
    identityProviderAlreadyLinkedMessage: alreadyLinked.en,
    identityProviderAlreadyLinkedToCurrentUserMessage: "You are already linked with {0}.",
    federatedIdentityConfirmLinkMessage:
      "You are already registered. Do you want to go on and link?",
    federatedIdentityConfirmReauthenticateMessage: "To link {0}, please confirm that it is you.",
    federatedIdentityConfirmOverrideMessage:
      "There is another link already. Do you want to replace it by the new one?",
    linkIdpMessage: "To link {0}, please confirm your e-mail address.",
    identityProviderLinkSuccess:
      "Your e-mail address is confirmed. Please go back to the browser where you began, and sign in again.",
    confirmAccountLinking: "Please confirm the link with the {1} account {0}.",
    confirmAccountLinkingBody:
      "When it is linked, you can sign in with the {1} account {0}. If you do not know about this, please do not continue.",
    brokerLinkingSessionExpired: "This took too long, so we could not link the account.",
  },
});
