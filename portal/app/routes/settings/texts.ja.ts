/** Texts of the overview of settings. */
export const texts = {
  heading: "設定",
  lead: "登録されている内容を確かめて、いつでも変えられます。",
  basic: "基本情報",
  changeBasic: "基本情報を変更する",
  interests: "興味のある分野",
  noInterests: "まだ選ばれていません。",
  changeInterests: "興味のある分野を変更する",
  account: "アカウント",
  accountText: "ログインに使うメールアドレスとLINEの連携を確かめられます。",
  showAccount: "アカウントを見る",
};
