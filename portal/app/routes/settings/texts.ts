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
    consents: "同意とお知らせ",
    consentsText: "何のために情報を使うか、どのお知らせをどう受け取るかを決められます。",
    showConsents: "同意の確認と変更",
    showDelivery: "お知らせの受け取り方",
    showDataFlow: "どこに何が渡っているか",
    account: "アカウント",
    accountText:
      "ログインに使うメールアドレスとLINEの連携を確かめられます。退会の手続きもこちらです。",
    showAccount: "アカウントを見る",
    showSecurity: "ログインとセキュリティ",
  },
  en: {
    heading: "Settings",
    lead: "See what is registered, and change it at any time.",
    basic: "Basic information",
    changeBasic: "Change basic information",
    interests: "Interests",
    noInterests: "None chosen yet.",
    changeInterests: "Change interests",
    consents: "Consents and messages",
    consentsText: "Decide what your information is used for, and how messages reach you.",
    showConsents: "Your consents",
    showDelivery: "How you receive messages",
    showDataFlow: "Where your information is",
    account: "Account",
    accountText:
      "See the e-mail address you sign in with, and whether LINE is linked. You can also close your account here.",
    showAccount: "Show account",
    showSecurity: "Sign-in and security",
  },
});
