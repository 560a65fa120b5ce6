import { defineTexts } from "../../texts/define.ts";

/** Texts of the page that leads on to a sign-in. */
export const texts = defineTexts({
  ja: {
    heading: "ご本人の確認に進みます",
    lead: "安全のため、もう一度ログインしていただきます。画面が変わらないときは、下のボタンを押してください。",
    next: "ログインの画面へ進む",
  },
  easy: {
    heading: "あなたか どうか 確認（かくにん）します",
    lead: "安全（あんぜん）の ために、もう一度 ログインしてください。ページが かわらないときは、下の ボタンを おしてください。",
    next: "ログインの ページへ",
  },
  en: {
    heading: "Please confirm that it is you",
    lead: "For your safety you are asked to sign in once more. If the page does not change by itself, press the button below.",
    next: "Go on to sign in",
  },
});
