import { defineTexts } from "../../app/texts/define.ts";

/** Texts of pages outside the application proper. */
export const plainPageTexts = defineTexts({
  ja: {
    foreignOrigin: {
      title: "この操作は受け付けられませんでした",
      text: "別のサイトから送られた操作のため、取り消しました。何も変更していません。このサイトの画面からやり直してください。",
    },
    tooLarge: {
      title: "送られた内容が大きすぎます",
      text: "受け取れる大きさを超えているため、取り消しました。何も変更していません。入力を短くしてやり直してください。",
    },
    failed: {
      title: "うまく表示できませんでした",
      text: "お手数ですが、しばらく待ってからもう一度お試しください。",
    },
    toStart: "最初の画面へ",
  },
  easy: {
    foreignOrigin: {
      title: "できませんでした",
      text: "ほかの サイトから 来たので、やめました。何も かえて いません。この サイトの ページから、もう一度 やってください。",
    },
    tooLarge: {
      title: "送った ものが 大きすぎます",
      text: "大きすぎるので、やめました。何も かえて いません。短く 書いて、もう一度 やってください。",
    },
    failed: {
      title: "ページを 見せることが できませんでした",
      text: "すみません。少し 待ってから、もう一度 やってください。",
    },
    toStart: "はじめの ページへ",
  },
  en: {
    foreignOrigin: {
      title: "This was not accepted",
      text: "It was sent from another site, so it was cancelled. Nothing has been changed. Please try again from a page of this site.",
    },
    tooLarge: {
      title: "What was sent is too large",
      text: "It is larger than we can take, so it was cancelled. Nothing has been changed. Please shorten what you entered and try again.",
    },
    failed: {
      title: "This page could not be shown",
      text: "We are sorry. Please wait a little and try again.",
    },
    toStart: "To the first page",
  },
});
