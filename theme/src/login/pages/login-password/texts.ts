import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "パスワードの入力",
    incomplete: "ログインは完了していません",
    label: "パスワードを入力してください",
    account: "メールアドレス",
    otherAccount: "別のメールアドレスでログインする",
    linkWhy:
      "このメールアドレスは、すでに{0}に登録されています。ご本人の登録であることを確かめるため、{0}のパスワードを入力してください。確認できると、次からはLINEでもログインできます。",
    forgot: "パスワードをお忘れの方",
    submit: "ログイン",
    submitLink: "確認して連携する",
    otherWays: "ほかの方法でログイン",
    passkey: "パスキーでログイン",
  },
  easy: {
    title: "パスワード",
    incomplete: "まだ ログインして いません",
    label: "パスワードを 書いてください",
    account: "メールアドレス",
    otherAccount: "ほかの メールアドレスで ログインする",
    linkWhy:
      "この メールアドレスは、もう {0}に 登録（とうろく）して あります。あなたの 登録かどうか たしかめます。{0}の パスワードを 書いてください。つぎからは LINEでも ログインできます。",
    forgot: "パスワードを わすれた人",
    submit: "ログイン",
    submitLink: "LINEと つなぐ",
    otherWays: "ほかの 方法（ほうほう）で ログイン",
    passkey: "パスキーで ログイン",
  },
  en: {
    title: "Enter your password",
    incomplete: "You are not signed in yet",
    label: "What is your password?",
    account: "E-mail address",
    otherAccount: "Sign in with another e-mail address",
    linkWhy:
      "This e-mail address is already registered with {0}. To make sure that the account is yours, please enter your {0} password. After that, you can sign in with LINE too.",
    forgot: "Forgot your password?",
    submit: "Sign in",
    submitLink: "Confirm and link",
    otherWays: "Other ways to sign in",
    passkey: "Sign in with a passkey",
  },
});
