/** Texts of pages outside the application proper. */
export const plainPageTexts = {
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
};
