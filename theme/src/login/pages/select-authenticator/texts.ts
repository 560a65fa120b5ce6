import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "確認方法の選択",
    heading: "ご本人であることを確認する方法を選んでください",
    headingStaff: "職員用の確認方法を登録してください",
    whyStaff: "職員は、パスキーか認証アプリでログインします。どちらを登録しますか。",
    "name.passkey": "パスキー",
    "help.passkey": "指紋や顔、端末の画面ロックで確認します。",
    "name.app": "認証アプリ",
    "help.app": "スマートフォンの認証アプリに表示されるコードを入力します。",
    "name.email": "メールの確認コード",
    "help.email": "登録しているメールアドレスに届く確認コードを入力します。",
    "name.recovery-code": "リカバリーコード",
    "help.recovery-code": "保管しているコードを入力します。",
  },
  easy: {
    title: "確認（かくにん）の 方法（ほうほう）を えらぶ",
    heading: "あなたか どうか 確認（かくにん）します。方法（ほうほう）を えらんでください",
    headingStaff:
      "職員（しょくいん）の 確認（かくにん）の 方法（ほうほう）を 登録（とうろく）してください",
    whyStaff:
      "職員（しょくいん）は、パスキーか 認証アプリ（にんしょうアプリ）で ログインします。どちらを 登録（とうろく）しますか。",
    "name.passkey": "パスキー",
    "help.passkey": "ゆびや 顔、画面（がめん）の ロックで 確認（かくにん）します。",
    "name.app": "認証アプリ（にんしょうアプリ）",
    "help.app": "スマートフォンの 認証アプリ（にんしょうアプリ）の コードを 書きます。",
    "name.email": "メールの 確認コード（かくにんコード）",
    "help.email": "メールで 来る 確認コード（かくにんコード）を 書きます。",
    "name.recovery-code": "リカバリーコード",
    "help.recovery-code": "紙や ファイルに のこした コードを 書きます。",
  },
  en: {
    title: "Choose how to confirm",
    heading: "How would you like to confirm that it is you?",
    headingStaff: "Please set up how you confirm as staff",
    whyStaff:
      "Staff sign in with a passkey or an authenticator app. Which one would you like to set up?",
    "name.passkey": "Passkey",
    "help.passkey": "Use your fingerprint, your face or the screen lock of your device.",
    "name.app": "Authenticator app",
    "help.app": "Enter the code that the app on your smartphone shows.",
    "name.email": "Confirmation code by e-mail",
    "help.email": "Enter the confirmation code that we send to your e-mail address.",
    "name.recovery-code": "Recovery code",
    "help.recovery-code": "Enter one of the codes that you keep.",
  },
});
