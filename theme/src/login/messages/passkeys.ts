import { defineTexts } from "../texts/define.ts";

/** Passkeys, on keycloakify's own pages in our frame. */
export const passkeys = defineTexts({
  ja: {
    passkeyNotUsed:
      "パスキーでの確認が終わりませんでした。もう一度試すか、ほかの方法でログインしてください。",
    passkeyNotAccepted:
      "このパスキーではログインできません。登録したパスキーを選ぶか、ほかの方法でログインしてください。",
    "passkey-login-title": "パスキーでログイン",
    "passkey-available-authenticators": "使えるパスキー",
    "passkey-createdAt-label": "登録日",
    "passkey-autofill-select": "パスキーを選んでください",
    "passkey-doAuthenticate": "パスキーでログイン",
    "passkey-unsupported-browser-text": "このブラウザーではパスキーを使えません。",
    "webauthn-login-title": "パスキーでログイン",
    "webauthn-available-authenticators": "使えるパスキー",
    "webauthn-createdAt-label": "登録日",
    "webauthn-doAuthenticate": "パスキーでログイン",
    "webauthn-unsupported-browser-text": "このブラウザーではパスキーを使えません。",
    "webauthn-registration-title": "パスキーの登録",
    "webauthn-registration-init-label": "パスキー",
    "webauthn-registration-init-label-prompt": "このパスキーの名前を入力してください",
    "webauthn-error-title": "パスキーを使えませんでした",
    "webauthn-error-registration": "パスキーを登録できませんでした。",
    "webauthn-error-api-get": "パスキーで確認できませんでした。",
    "webauthn-error-different-user": "ログインしようとした方とは別の方のパスキーです。",
    "webauthn-error-auth-verification": "パスキーで確認できませんでした。",
    "webauthn-error-register-verification": "パスキーを登録できませんでした。",
    "webauthn-error-user-not-found": "このパスキーは登録されていません。",
  },
  en: {
    passkeyNotUsed: "The passkey was not used. Please try again, or sign in in another way.",
    passkeyNotAccepted:
      "You cannot sign in with this passkey. Please choose one that you registered, or sign in in another way.",
    "passkey-login-title": "Sign in with a passkey",
    "passkey-available-authenticators": "Passkeys you can use",
    "passkey-createdAt-label": "Registered",
    "passkey-autofill-select": "Choose a passkey",
    "passkey-doAuthenticate": "Sign in with a passkey",
    "passkey-unsupported-browser-text": "Passkeys do not work with this browser.",
    "webauthn-login-title": "Sign in with a passkey",
    "webauthn-available-authenticators": "Passkeys you can use",
    "webauthn-createdAt-label": "Registered",
    "webauthn-doAuthenticate": "Sign in with a passkey",
    "webauthn-unsupported-browser-text": "Passkeys do not work with this browser.",
    "webauthn-registration-title": "Register a passkey",
    "webauthn-registration-init-label": "Passkey",
    "webauthn-registration-init-label-prompt": "Enter a name for this passkey",
    "webauthn-error-title": "The passkey could not be used",
    "webauthn-error-registration": "The passkey could not be registered.",
    "webauthn-error-api-get": "We could not confirm that it is you with the passkey.",
    "webauthn-error-different-user":
      "This passkey belongs to somebody else than the person who began to sign in.",
    "webauthn-error-auth-verification": "We could not confirm that it is you with the passkey.",
    "webauthn-error-register-verification": "The passkey could not be registered.",
    "webauthn-error-user-not-found": "This passkey is not registered.",
  },
});
