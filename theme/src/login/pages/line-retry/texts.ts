import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "LINEでのログイン",
    heading: "LINEで自動でログインできませんでした",
    text: "もう一度、LINEでログインしてください。こんどは、LINEの画面でご自身でログインします。",
    retry: "LINEでもう一度ログインする",
    otherWay: "LINEを使わずにログインする",
    startAgain:
      "この画面からは続けられません。ご利用のサービスのページを開き、もう一度ログインしてください。",
  },
  easy: {
    title: "LINEで ログイン",
    heading: "LINEの 自動の ログインが できませんでした",
    text: "もう 一度、LINEで ログインしてください。こんどは、LINEの 画面（がめん）で、自分で ログインします。",
    retry: "もう 一度 LINEで ログインする",
    otherWay: "LINEを 使わないで ログインする",
    startAgain:
      "この 画面（がめん）からは つづけられません。使いたい サービスの ページを ひらいて、もう 一度 ログインしてください。",
  },
  en: {
    title: "Sign in with LINE",
    heading: "LINE could not sign you in automatically",
    text: "Please sign in with LINE once more. This time you sign in yourself, on the pages of LINE.",
    retry: "Sign in with LINE again",
    otherWay: "Sign in without LINE",
    startAgain:
      "You cannot go on from here. Please open the page of the service that you want to use and sign in once more.",
  },
});
