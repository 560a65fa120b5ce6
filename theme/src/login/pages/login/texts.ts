import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "ログイン",
    line: "LINEでログイン",
    lineHint: "はじめての方も、LINEからそのまま登録できます。",
    otherProvider: "{0}でログイン",
    or: "または",
    byEmail: "メールアドレスでログイン",
    email: "メールアドレス",
    password: "パスワード",
    remember: "この端末でログインしたままにする",
    submit: "ログイン",
    forgot: "パスワードをお忘れの方",
    newHere: "はじめての方",
    newHereText: "{0}は、市のオンラインサービスを利用するための無料のアカウントです。",
    register: "メールアドレスで新規登録",
  },
});
