import { defineTexts } from "../../texts/define.ts";

/** Texts of the page after the first sign-in. */
export const texts = defineTexts({
  ja: {
    heading: "基本情報の登録",
    lead: "マイページへようこそ。お名前や地区などの基本情報を登録できます。一度登録すると、市のサービスで何度も入力せずにすみます。",
    later: "あとで入力する",
  },
  easy: {
    heading: "あなたの 情報（じょうほう）の 登録（とうろく）",
    lead: "ようこそ。名前や 住所などを 登録（とうろく）できます。一度 登録すると、市の サービスで 何度も 書かなくて いいです。",
    later: "あとで 書く",
  },
  en: {
    heading: "Register basic information",
    lead: "Welcome to My Page. You can register basic information such as your name and district. Once registered, you need not enter it again and again in the services of the city.",
    later: "Later",
  },
});
