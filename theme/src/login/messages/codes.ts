import { defineTexts } from "../texts/define.ts";

/** Codes by mail (our own authenticators) and from an authenticator app. */
export const codes = defineTexts({
  ja: {
    emailAddressInvalid: "メールアドレスの形が正しくありません。例：hanako@example.jp",
    oneTimeCodeMissing: "確認コードを入力してください。",
    oneTimeCodeInvalid:
      "確認コードが正しくありません。メールに届いた最新の数字を入力してください。",
    oneTimeCodeExpired: "確認コードの有効期限が切れました。もう一度送ってください。",
    oneTimeCodeTooManyAttempts:
      "間違いが続いたため、この確認コードは使えなくなりました。しばらくたってから、もう一度お試しください。",
    oneTimeCodeTooManySends:
      "確認コードを送った回数が多いため、いまは送れません。しばらくたってから、もう一度お試しください。",
    oneTimeCodeResent: "新しい確認コードを送りました。前の確認コードは使えません。",
    oneTimeCodeNotSent:
      "確認コードのメールを送れませんでした。しばらくたってから、もう一度送ってください。",
    "email-code-display-name": "メールで確認コードを受け取る",
    "email-code-help-text": "登録しているメールアドレスに届く確認コードを入力します。",
    "otp-display-name": "認証アプリ",
    "otp-help-text": "スマートフォンの認証アプリに表示されるコードを入力します。",
    "password-display-name": "パスワード",
    "password-help-text": "パスワードを入力します。",
    "auth-username-password-form-display-name": "メールアドレスとパスワード",
    "auth-username-password-form-help-text": "メールアドレスとパスワードを入力します。",
    "recovery-authn-codes-display-name": "リカバリーコード",
    "recovery-authn-codes-help-text": "保管しているリカバリーコードを入力します。",
    "webauthn-display-name": "パスキー",
    "webauthn-help-text": "指紋や顔、端末の画面ロックで確認します。",
    "webauthn-passwordless-display-name": "パスキー",
    "webauthn-passwordless-help-text": "指紋や顔、端末の画面ロックでログインします。",
    missingTotpMessage: "コードを入力してください。",
    invalidTotpMessage: "コードが正しくありません。認証アプリの最新の数字を入力してください。",
    missingTotpDeviceNameMessage: "アプリの名前を入力してください。",
    configureTotpMessage: "続けるには、認証アプリを登録してください。",
    configureBackupCodesMessage: "続けるには、リカバリーコードを作成してください。",
    "error-reset-otp-missing-id": "認証アプリを選んでください。",
    "recovery-codes-error-invalid": "リカバリーコードが正しくありません。",
    totpAppFreeOTPName: "FreeOTP",
    totpAppGoogleName: "Google Authenticator",
    totpAppMicrosoftAuthenticatorName: "Microsoft Authenticator",
  },
  easy: {
    emailAddressInvalid: "メールアドレスの 書き方が ちがいます。例（れい）：hanako@example.jp",
    oneTimeCodeMissing: "確認コード（かくにんコード）を 書いてください。",
    oneTimeCodeInvalid:
      "確認コード（かくにんコード）が ちがいます。いちばん 新しい メールの 数字（すうじ）を 書いてください。",
    oneTimeCodeExpired:
      "この 確認コード（かくにんコード）は 古いです。もう 使えません。もう一度 送ってください。",
    oneTimeCodeTooManyAttempts:
      "何回も まちがえたので、この 確認コード（かくにんコード）は もう 使えません。少し 待ってから、もう一度 やってください。",
    oneTimeCodeTooManySends:
      "何回も 送ったので、今は 確認コード（かくにんコード）を 送れません。少し 待ってから、もう一度 やってください。",
    oneTimeCodeResent:
      "新しい 確認コード（かくにんコード）を 送りました。前の 確認コードは 使えません。",
    oneTimeCodeNotSent:
      "確認コード（かくにんコード）の メールを 送れませんでした。少し 待ってから、もう一度 送ってください。",
    "email-code-display-name": "メールで 確認コード（かくにんコード）を もらう",
    "email-code-help-text":
      "登録（とうろく）した メールアドレスに 来る 確認コード（かくにんコード）を 書きます。",
    "otp-display-name": "認証アプリ（にんしょうアプリ）",
    "otp-help-text": "スマートフォンの 認証アプリ（にんしょうアプリ）の コードを 書きます。",
    "password-display-name": "パスワード",
    "password-help-text": "パスワードを 書きます。",
    "auth-username-password-form-display-name": "メールアドレスと パスワード",
    "auth-username-password-form-help-text": "メールアドレスと パスワードを 書きます。",
    "recovery-authn-codes-display-name": "リカバリーコード",
    "recovery-authn-codes-help-text": "紙や ファイルに ある リカバリーコードを 書きます。",
    "webauthn-display-name": "パスキー",
    "webauthn-help-text": "ゆびや 顔、画面（がめん）の ロックで 確認（かくにん）します。",
    "webauthn-passwordless-display-name": "パスキー",
    "webauthn-passwordless-help-text": "ゆびや 顔、画面（がめん）の ロックで ログインします。",
    missingTotpMessage: "コードを 書いてください。",
    invalidTotpMessage:
      "コードが ちがいます。認証アプリ（にんしょうアプリ）の 今の 数字（すうじ）を 書いてください。",
    missingTotpDeviceNameMessage: "アプリの 名前を 書いてください。",
    configureTotpMessage:
      "つづけるには、認証アプリ（にんしょうアプリ）を 登録（とうろく）してください。",
    configureBackupCodesMessage: "つづけるには、リカバリーコードを 作ってください。",
    "error-reset-otp-missing-id": "認証アプリ（にんしょうアプリ）を えらんでください。",
    "recovery-codes-error-invalid": "リカバリーコードが ちがいます。",
    totpAppFreeOTPName: "FreeOTP",
    totpAppGoogleName: "Google Authenticator",
    totpAppMicrosoftAuthenticatorName: "Microsoft Authenticator",
  },
  en: {
    emailAddressInvalid: "This is not a complete e-mail address. Example: hanako@example.jp",
    oneTimeCodeMissing: "Please enter the confirmation code.",
    oneTimeCodeInvalid:
      "The confirmation code is not correct. Please enter the digits from our latest e-mail.",
    oneTimeCodeExpired: "The confirmation code has expired. Please have another one sent.",
    oneTimeCodeTooManyAttempts:
      "There were too many wrong tries, so this confirmation code no longer works. Please wait a while and try again.",
    oneTimeCodeTooManySends:
      "We have sent many confirmation codes and cannot send another one now. Please wait a while and try again.",
    oneTimeCodeResent: "We have sent a new confirmation code. The one before no longer works.",
    oneTimeCodeNotSent:
      "We could not send the e-mail with the confirmation code. Please wait a while and have it sent again.",
    "email-code-display-name": "Confirmation code by e-mail",
    "email-code-help-text":
      "You enter the confirmation code that we send to your registered e-mail address.",
    "otp-display-name": "Authenticator app",
    "otp-help-text": "You enter the code that the authenticator app on your smartphone shows.",
    "password-display-name": "Password",
    "password-help-text": "You enter your password.",
    "auth-username-password-form-display-name": "E-mail address and password",
    "auth-username-password-form-help-text": "You enter your e-mail address and your password.",
    "recovery-authn-codes-display-name": "Recovery code",
    "recovery-authn-codes-help-text": "You enter one of the recovery codes that you have kept.",
    "webauthn-display-name": "Passkey",
    "webauthn-help-text":
      "You confirm with your fingerprint, your face or the screen lock of your device.",
    "webauthn-passwordless-display-name": "Passkey",
    "webauthn-passwordless-help-text":
      "You sign in with your fingerprint, your face or the screen lock of your device.",
    missingTotpMessage: "Please enter the code.",
    invalidTotpMessage:
      "The code is not correct. Please enter the digits that your authenticator app shows now.",
    missingTotpDeviceNameMessage: "Please enter a name for the app.",
    configureTotpMessage: "To continue, please set up an authenticator app.",
    configureBackupCodesMessage: "To continue, please create recovery codes.",
    "error-reset-otp-missing-id": "Please choose an authenticator app.",
    "recovery-codes-error-invalid": "The recovery code is not correct.",
    totpAppFreeOTPName: "FreeOTP",
    totpAppGoogleName: "Google Authenticator",
    totpAppMicrosoftAuthenticatorName: "Microsoft Authenticator",
  },
});
