/** Texts of the page after signing out. */
export const texts = {
  heading: "ログアウトしました",
  lead: "ご利用ありがとうございました。",
  portalOnly:
    "ログインの仕組みに一時的につながらないため、マイページからのログアウトだけを行いました。ほかの人も使う端末では、ブラウザーをすべて閉じてください。",
  sharedComputer: "ほかの人も使う端末では、ブラウザーを閉じておくと安心です。",
  signIn: "もう一度ログインする",
  toStart: "最初の画面へ",
};
