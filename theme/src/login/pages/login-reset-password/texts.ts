import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "パスワードの再設定",
    label: "登録しているメールアドレスを入力してください",
    hint: "このアドレスに、パスワードを再設定するためのメールを送ります。",
    submit: "メールを送る",
    back: "ログインに戻る",
  },
  en: {
    title: "Reset your password",
    label: "What is your registered e-mail address?",
    hint: "We will send an e-mail to this address, so that you can set a new password.",
    submit: "Send e-mail",
    back: "Back to sign-in",
  },
});
