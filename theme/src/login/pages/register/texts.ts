import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "パスワードの設定",
    heading: "新規登録の情報を入力してください",
    label: "パスワードを決めてください",
    confirmed: "メールアドレス {0} を確認しました。",
    submit: "登録する",
  },
  easy: {
    title: "パスワードを きめる",
    heading: "登録（とうろく）する ことを 書いてください",
    label: "パスワードを きめてください",
    confirmed: "メールアドレス {0} を 確認（かくにん）しました。",
    submit: "登録（とうろく）する",
  },
  en: {
    title: "Set a password",
    heading: "Enter your details to register",
    label: "Choose a password",
    confirmed: "Your e-mail address {0} is confirmed.",
    submit: "Register",
  },
});
