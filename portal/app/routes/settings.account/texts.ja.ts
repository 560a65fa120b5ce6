/** Texts of the page for the account. */
export const texts = {
  heading: "アカウント",
  lead: "ログインに使う情報です。",
  email: "メールアドレス",
  line: "LINE",
  lineLinked: "連携しています",
  lineNotLinked: "連携していません",
  signOut: "ログアウト",
  signOutText: "ほかの人も使う端末では、使い終わったらログアウトしてください。",
  signOutButton: "この端末からログアウトする",
};
