import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    "type.password": "パスワード",
    "type.webauthn-passwordless": "パスキー",
    "type.otp": "認証アプリ",
    "type.recovery-authn-codes": "リカバリーコード",
    title: "確認方法の削除",
    heading: "「{0}」を削除しますか",
    what: "削除すると、この方法ではログインできなくなります。",
    submit: "削除する",
    cancel: "やめる",
  },
  easy: {
    "type.password": "パスワード",
    "type.webauthn-passwordless": "パスキー",
    "type.otp": "認証アプリ（にんしょうアプリ）",
    "type.recovery-authn-codes": "リカバリーコード",
    title: "ログインの 方法（ほうほう）を けす",
    heading: "「{0}」を けしますか",
    what: "けすと、この 方法（ほうほう）では ログインできません。",
    submit: "けす",
    cancel: "やめる",
  },
  en: {
    "type.password": "password",
    "type.webauthn-passwordless": "passkey",
    "type.otp": "authenticator app",
    "type.recovery-authn-codes": "recovery codes",
    title: "Remove a way to confirm",
    heading: "Remove “{0}”?",
    what: "You will no longer be able to sign in with it.",
    submit: "Remove",
    cancel: "Cancel",
  },
});
