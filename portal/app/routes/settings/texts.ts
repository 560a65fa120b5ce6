import { defineTexts } from "../../texts/define.ts";

/** Texts of the overview of settings. */
export const texts = defineTexts({
  ja: {
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
  },
  en: {
    heading: "Settings",
    lead: "See what is registered, and change it at any time.",
    basic: "Basic information",
    changeBasic: "Change basic information",
    interests: "Interests",
    noInterests: "None chosen yet.",
    changeInterests: "Change interests",
    account: "Account",
    accountText: "See the e-mail address you sign in with, and whether LINE is linked.",
    showAccount: "Show account",
  },
});
