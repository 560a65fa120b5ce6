/** Texts of the page after the first sign-in. */
export const texts = {
  heading: "基本情報の登録",
  lead: "マイページへようこそ。お名前や地区などの基本情報を登録できます。一度登録すると、市のサービスで何度も入力せずにすみます。",
  later: "あとで入力する",
};
