import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "認証アプリのコードの入力",
    label: "認証アプリに表示されているコードを入力してください",
    hint: "コードは30秒ほどで新しくなります。",
    submit: "ログイン",
  },
  easy: {
    title: "認証アプリ（にんしょうアプリ）の コード",
    label: "認証アプリ（にんしょうアプリ）の コードを 書いてください",
    hint: "コードは 30秒（びょう）くらいで 新しくなります。",
    submit: "ログイン",
  },
  en: {
    title: "Enter the code from your app",
    label: "What code does your authenticator app show?",
    hint: "A new code appears about every 30 seconds.",
    submit: "Sign in",
  },
});
