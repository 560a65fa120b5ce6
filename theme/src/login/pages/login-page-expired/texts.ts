import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "ページの有効期限切れ",
    heading: "ページの有効期限が切れました",
    text: "しばらく操作がなかったか、ブラウザーの「戻る」を使ったため、この画面から続けられません。入力した内容は送られていません。",
    continue: "いまの手続きを続ける",
    restart: "はじめからやり直す",
  },
});
