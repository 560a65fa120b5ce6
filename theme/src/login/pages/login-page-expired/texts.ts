import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "ページの有効期限切れ",
    heading: "ページの有効期限が切れました",
    text: "しばらく操作がなかったか、ブラウザーの「戻る」を使ったため、この画面から続けられません。入力した内容は送られていません。",
    continue: "いまの手続きを続ける",
    restart: "はじめからやり直す",
  },
  easy: {
    title: "この ページは もう 使えません",
    heading: "この ページは もう 使えません",
    text: "時間が たちました。または、ブラウザーの「戻る（もどる）」を 使いました。ここからは つづけられません。書いた ことは 送って いません。",
    continue: "今の ところから つづける",
    restart: "はじめから やる",
  },
  en: {
    title: "This page has expired",
    heading: "This page has expired",
    text: "Some time has passed without any action, or you used the “Back” button of your browser, so you cannot continue from this page. Nothing you entered has been sent.",
    continue: "Continue where I was",
    restart: "Start again",
  },
});
