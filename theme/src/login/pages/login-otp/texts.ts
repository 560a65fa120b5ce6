import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "認証アプリのコードの入力",
    label: "認証アプリに表示されているコードを入力してください",
    hint: "コードは30秒ほどで新しくなります。",
    device: "使う認証アプリ",
    unnamed: "認証アプリ{0}",
    submit: "ログイン",
  },
  en: {
    title: "Enter the code from your app",
    label: "What code does your authenticator app show?",
    hint: "A new code appears about every 30 seconds.",
    device: "Authenticator app to use",
    unnamed: "Authenticator app {0}",
    submit: "Sign in",
  },
});
