import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "ログアウト",
    heading: "ログアウトしますか",
    text: "{0}でログインしているほかのサービスからもログアウトします。",
    submit: "ログアウト",
    back: "ログアウトせずに戻る",
  },
  easy: {
    title: "ログアウト",
    heading: "ログアウトしますか",
    text: "{0}で ログインして いる ほかの サービスも ログアウトします。",
    submit: "ログアウト",
    back: "ログアウトしないで もどる",
  },
  en: {
    title: "Sign out",
    heading: "Do you want to sign out?",
    text: "You will also be signed out of the other services that you use with {0}.",
    submit: "Sign out",
    back: "Go back without signing out",
  },
});
