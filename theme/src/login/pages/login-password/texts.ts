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
  en: {
    title: "Enter your password",
    label: "What is your password?",
    account: "E-mail address",
    otherAccount: "Sign in with another e-mail address",
    linkWhy:
      "This e-mail address is already registered with {0}. To make sure that the account is yours, please enter your {0} password. After that, you can sign in with LINE too.",
    forgot: "Forgot your password?",
    submit: "Sign in",
    submitLink: "Confirm and link",
  },
});
