import { defineTexts } from "../texts/define.ts";

/** Signing in, registering, signing out. */
export const signIn = defineTexts({
  ja: {
    invalidUserMessage: "メールアドレスまたはパスワードが正しくありません。",
    invalidUsernameMessage: "メールアドレスまたはパスワードが正しくありません。",
    invalidUsernameOrEmailMessage: "メールアドレスまたはパスワードが正しくありません。",
    secondStepTooManyAttempts:
      "間違いが続いたため、いまは確認できません。しばらくたってから、もう一度お試しください。",
    signInTooManyAttempts:
      "間違いが続いたため、いまはログインできません。しばらくたってから、もう一度お試しください。",
    invalidEmailMessage: "メールアドレスの形が正しくありません。例：hanako@example.jp",
    invalidPasswordMessage: "パスワードが正しくありません。",
    missingUsernameMessage: "メールアドレスを入力してください。",
    missingEmailMessage: "メールアドレスを入力してください。",
    missingPasswordMessage: "パスワードを入力してください。",
    missingFirstNameMessage: "名を入力してください。",
    missingLastNameMessage: "姓を入力してください。",
    usernameExistsMessage: "このメールアドレスでは登録できません。ログインをお試しください。",
    emailExistsMessage: "このメールアドレスでは登録できません。ログインをお試しください。",
    accountDisabledMessage:
      "このアカウントは利用を停止しています。ページの下のお問い合わせ先にご連絡ください。",
    // Told like a wrong password, so that nobody learns whose account they have locked.
    accountTemporarilyDisabledMessage: "メールアドレスまたはパスワードが正しくありません。",
    accountPermanentlyDisabledMessage: "メールアドレスまたはパスワードが正しくありません。",
    accountTemporarilyDisabledMessageTotp: "コードが正しくありません。",
    accountPermanentlyDisabledMessageTotp: "コードが正しくありません。",
    registrationNotAllowedMessage: "新規登録は受け付けていません。",
    resetCredentialNotAllowedMessage: "パスワードの再設定は受け付けていません。",
    noAccessMessage: "このサービスを利用する権限がありません。",
    "access-denied": "ログインをやめました。",
    consentDenied: "情報の提供に同意されなかったため、サービスに進みませんでした。",
    termsAndConditionsDeclined: "利用規約に同意されなかったため、サービスに進みませんでした。",
    loginTimeout: "時間がたちすぎたため、ログインをはじめからやり直します。",
    expiredCodeMessage: "時間がたちすぎたため、続けられません。もう一度ログインしてください。",
    reauthenticate: "続けるには、もう一度ログインしてください。",
    authenticateStrong: "続けるには、もう一つの方法でも確認が必要です。",
    acrNotFulfilled: "このサービスに必要な方法で本人確認ができませんでした。",
    insufficientLevelOfAuthentication: "このサービスに必要な方法で本人確認ができませんでした。",
    credentialSetupRequired: "ログインに必要な確認方法が登録されていません。",
    alreadyLoggedIn: "すでにログインしています。",
    differentUserAuthenticated:
      "このブラウザーでは、すでに別の方（{0}）がログインしています。先にログアウトしてください。",
    sessionNotActiveMessage: "ログインの有効期限が切れました。もう一度ログインしてください。",
    sessionLimitExceeded: "同時にログインできる数を超えています。",
    cookieNotFoundMessage:
      "ログインを続けるための情報がブラウザーに見つかりません。Cookieを有効にして、もう一度はじめからやり直してください。",
    successLogout: "ログアウトしました。",
    failedLogout: "ログアウトできませんでした。ブラウザーを閉じてください。",
  },
  easy: {
    invalidUserMessage: "メールアドレスか パスワードが ちがいます。",
    invalidUsernameMessage: "メールアドレスか パスワードが ちがいます。",
    invalidUsernameOrEmailMessage: "メールアドレスか パスワードが ちがいます。",
    secondStepTooManyAttempts:
      "何回も まちがえたので、今は 確認（かくにん）できません。少し 待ってから、もう一度 やってください。",
    signInTooManyAttempts:
      "何回も まちがえたので、今は ログインできません。少し 待ってから、もう一度 やってください。",
    invalidEmailMessage: "メールアドレスの 書き方が ちがいます。例（れい）：hanako@example.jp",
    invalidPasswordMessage: "パスワードが ちがいます。",
    missingUsernameMessage: "メールアドレスを 書いてください。",
    missingEmailMessage: "メールアドレスを 書いてください。",
    missingPasswordMessage: "パスワードを 書いてください。",
    missingFirstNameMessage: "名（ファーストネーム）を 書いてください。",
    missingLastNameMessage: "姓（せい、ファミリーネーム）を 書いてください。",
    usernameExistsMessage:
      "この メールアドレスでは 登録（とうろく）できません。ログインしてみてください。",
    emailExistsMessage:
      "この メールアドレスでは 登録（とうろく）できません。ログインしてみてください。",
    accountDisabledMessage:
      "この アカウントは 今 使えません。ページの 下の ところに 聞いてください。",
    accountTemporarilyDisabledMessage: "メールアドレスか パスワードが ちがいます。",
    accountPermanentlyDisabledMessage: "メールアドレスか パスワードが ちがいます。",
    accountTemporarilyDisabledMessageTotp: "コードが ちがいます。",
    accountPermanentlyDisabledMessageTotp: "コードが ちがいます。",
    registrationNotAllowedMessage: "今は 新しく 登録（とうろく）できません。",
    resetCredentialNotAllowedMessage: "今は 新しい パスワードを きめられません。",
    noAccessMessage: "あなたは この サービスを 使えません。",
    "access-denied": "ログインを やめました。",
    consentDenied:
      "あなたの 情報（じょうほう）を 使うことに「いいえ」と 答えたので、サービスに 行きませんでした。",
    termsAndConditionsDeclined:
      "利用規約（りようきやく）に 同意しなかったので、サービスに 行きませんでした。",
    loginTimeout: "長い 時間が たちました。はじめから もう一度 ログインしてください。",
    expiredCodeMessage: "長い 時間が たったので、つづけられません。もう一度 ログインしてください。",
    reauthenticate: "つづけるには、もう一度 ログインしてください。",
    authenticateStrong:
      "つづけるには、もう 一つの 方法（ほうほう）でも 確認（かくにん）してください。",
    acrNotFulfilled:
      "この サービスに いる 方法（ほうほう）で、あなたか どうか 確認（かくにん）できませんでした。",
    insufficientLevelOfAuthentication:
      "この サービスに いる 方法（ほうほう）で、あなたか どうか 確認（かくにん）できませんでした。",
    credentialSetupRequired:
      "ログインに いる 確認（かくにん）の 方法（ほうほう）が 登録（とうろく）されて いません。",
    alreadyLoggedIn: "もう ログインして います。",
    differentUserAuthenticated:
      "この ブラウザーでは、ほかの 人（{0}）が ログインして います。先に ログアウトしてください。",
    sessionNotActiveMessage:
      "長い 時間が たったので、ログインが 終わりました。もう一度 ログインしてください。",
    sessionLimitExceeded: "ログインして いる スマートフォンや パソコンが 多いです。",
    cookieNotFoundMessage:
      "ログインを つづけるための 情報（じょうほう）が ブラウザーに ありません。Cookieを オンに して、もう一度 はじめから やってください。",
    successLogout: "ログアウトしました。",
    failedLogout: "ログアウトできませんでした。ブラウザーを とじてください。",
  },
  en: {
    invalidUserMessage: "The e-mail address or the password is not correct.",
    invalidUsernameMessage: "The e-mail address or the password is not correct.",
    invalidUsernameOrEmailMessage: "The e-mail address or the password is not correct.",
    secondStepTooManyAttempts:
      "There were too many mistakes, so you cannot confirm now. Please wait a while and try again.",
    signInTooManyAttempts:
      "There were too many mistakes, so you cannot sign in now. Please wait a while and try again.",
    invalidEmailMessage: "This is not a complete e-mail address. Example: hanako@example.jp",
    invalidPasswordMessage: "The password is not correct.",
    missingUsernameMessage: "Please enter your e-mail address.",
    missingEmailMessage: "Please enter your e-mail address.",
    missingPasswordMessage: "Please enter your password.",
    missingFirstNameMessage: "Please enter your given name.",
    missingLastNameMessage: "Please enter your family name.",
    usernameExistsMessage: "This e-mail address cannot be registered. Please try to sign in.",
    emailExistsMessage: "This e-mail address cannot be registered. Please try to sign in.",
    accountDisabledMessage:
      "This account has been suspended. Please get in touch: you will find our contact details at the bottom of the page.",
    accountTemporarilyDisabledMessage: "The e-mail address or the password is not correct.",
    accountPermanentlyDisabledMessage: "The e-mail address or the password is not correct.",
    accountTemporarilyDisabledMessageTotp: "The code is not correct.",
    accountPermanentlyDisabledMessageTotp: "The code is not correct.",
    registrationNotAllowedMessage: "Registration is closed at the moment.",
    resetCredentialNotAllowedMessage: "Passwords cannot be reset at the moment.",
    noAccessMessage: "You are not allowed to use this service.",
    "access-denied": "You stopped signing in.",
    consentDenied:
      "You did not agree to pass on your information, so we did not take you to the service.",
    termsAndConditionsDeclined:
      "You did not agree to the terms of use, so we did not take you to the service.",
    loginTimeout: "This took too long, so signing in starts again.",
    expiredCodeMessage: "This took too long, so you cannot continue. Please sign in again.",
    reauthenticate: "To continue, please sign in again.",
    authenticateStrong: "To continue, please confirm in one more way that it is you.",
    acrNotFulfilled: "We could not confirm your identity in the way that this service needs.",
    insufficientLevelOfAuthentication:
      "We could not confirm your identity in the way that this service needs.",
    credentialSetupRequired: "Your account lacks a way of confirmation that is needed to sign in.",
    alreadyLoggedIn: "You are already signed in.",
    differentUserAuthenticated:
      "Somebody else ({0}) is already signed in with this browser. Please sign out first.",
    sessionNotActiveMessage: "Your sign-in has expired. Please sign in again.",
    sessionLimitExceeded: "You are signed in at too many places at once.",
    cookieNotFoundMessage:
      "Your browser does not have what we need to continue signing in. Please turn cookies on and start again from the beginning.",
    successLogout: "You have signed out.",
    failedLogout: "We could not sign you out. Please close your browser.",
  },
});
