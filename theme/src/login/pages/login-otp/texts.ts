import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "認証アプリのコードの入力",
    label: "認証アプリに表示されているコードを入力してください",
    hint: "コードは30秒ほどで新しくなります。",
    submit: "ログイン",
  },
  easy: {
    title: "認証アプリの コード",
    label: "認証アプリの コードを 書いてください",
    hint: "コードは 30秒くらいで 新しくなります。",
    submit: "ログイン",
  },
  en: {
    title: "Enter the code from your app",
    label: "What code does your authenticator app show?",
    hint: "A new code appears about every 30 seconds.",
    submit: "Sign in",
  },
});
