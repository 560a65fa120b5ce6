/** Texts of the page after the first sign-in. */
export const texts = {
  heading: "登録が完了しました",
  lead: "続けて基本情報を登録できます。一度登録すると、市のサービスで何度も入力せずにすみます。",
  later: "あとで入力する",
};
