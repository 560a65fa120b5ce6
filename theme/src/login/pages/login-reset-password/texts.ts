import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "パスワードの再設定",
    label: "登録しているメールアドレスを入力してください",
    hint: "このアドレスに、パスワードを再設定するためのメールを送ります。",
    submit: "メールを送る",
    back: "ログインに戻る",
  },
});
