import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "ログイン方法の選択",
    heading: "これから、どの方法でログインしますか",
    confirmed: "メールアドレス {0} を確認しました。",
    later: "あとから、もう一つの方法を加えることもできます。",
    passkey: "パスキーを使う",
    passkeyHint:
      "指紋や顔、端末の画面ロックでログインします。覚えるものがなく、偽のサイトに盗まれることもありません。",
    password: "パスワードを使う",
    passwordHint: "パスワードを決めて、ログインのたびにメールの確認コードも入力します。",
    withoutScript:
      "この画面ではパスワードだけを選べます。パスキーを使うには、ブラウザーの設定でJavaScriptを有効にしてください。",
  },
  easy: {
    title: "ログインの しかたを えらぶ",
    heading: "ログインの しかたを えらんでください",
    confirmed: "あなたの メールアドレスは {0} です。たしかめました。",
    later: "もう 一つの しかたは、あとから ふやすことが できます。",
    passkey: "パスキーを 使う",
    passkeyHint:
      "ゆびや 顔、スマートフォンの ロックで ログインします。パスワードを おぼえなくて いいです。とても 安全（あんぜん）です。",
    password: "パスワードを 使う",
    passwordHint:
      "パスワードを きめます。ログインの とき、メールで 来る 確認コード（かくにんコード）も 書きます。",
    withoutScript:
      "いまは パスワードだけ えらべます。パスキーを 使うときは、ブラウザーの 設定（せってい）で JavaScriptを オンに してください。",
  },
  en: {
    title: "Choose how to sign in",
    heading: "How would you like to sign in from now on?",
    confirmed: "Your e-mail address {0} is confirmed.",
    later: "You can add the other one later.",
    passkey: "Use a passkey",
    passkeyHint:
      "You sign in with your fingerprint, your face or the screen lock of your device. There is nothing to remember, and no false site can steal it.",
    password: "Use a password",
    passwordHint:
      "You choose a password, and at each sign-in you also enter a confirmation code from an e-mail.",
    withoutScript:
      "Here you can only choose a password. To use a passkey, please turn JavaScript on in the settings of your browser.",
  },
});
