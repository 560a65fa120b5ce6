import { defineTexts } from "../../texts/define.ts";

/** Texts of the page after signing out. */
export const texts = defineTexts({
  ja: {
    heading: "ログアウトしました",
    lead: "ご利用ありがとうございました。",
    portalOnly:
      "ログインの仕組みに一時的につながらないため、マイページからのログアウトだけを行いました。ほかの人も使う端末では、ブラウザーをすべて閉じてください。",
    sharedComputer: "ほかの人も使う端末では、ブラウザーを閉じておくと安心です。",
    signIn: "もう一度ログインする",
    toStart: "最初の画面へ",
  },
  easy: {
    heading: "ログアウトしました",
    lead: "使ってくださって、ありがとうございました。",
    portalOnly:
      "今 ログインの サービスに つながりません。マイページだけ ログアウトしました。ほかの 人も 使う スマートフォンや パソコンでは、ブラウザーを ぜんぶ とじてください。",
    sharedComputer: "ほかの 人も 使う スマートフォンや パソコンでは、ブラウザーを とじてください。",
    signIn: "もう一度 ログインする",
    toStart: "はじめの ページへ",
  },
  en: {
    heading: "You are signed out",
    lead: "Thank you for using this service.",
    portalOnly:
      "The sign-in service cannot be reached right now, so you were signed out of My Page only. On a device that others use too, close all windows of the browser.",
    sharedComputer: "On a device that others use too, it is safer to close the browser.",
    signIn: "Sign in again",
    toStart: "To the first page",
  },
});
