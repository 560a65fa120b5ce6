import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "パスワードの入力",
    label: "パスワードを入力してください",
    account: "メールアドレス",
    otherAccount: "別のメールアドレスでログインする",
    linkWhy:
      "このメールアドレスは、すでに{0}に登録されています。ご本人の登録であることを確かめるため、{0}のパスワードを入力してください。確認できると、次からはLINEでもログインできます。",
    forgot: "パスワードをお忘れの方",
    submit: "ログイン",
    submitLink: "確認して連携する",
  },
});
