import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "ログアウト",
    heading: "ログアウトしますか",
    text: "{0}でログインしているほかのサービスからもログアウトします。",
    submit: "ログアウト",
    back: "ログアウトせずに戻る",
  },
});
