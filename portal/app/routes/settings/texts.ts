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
  easy: {
    heading: "設定（せってい）",
    lead: "登録（とうろく）した ことを 見て、いつでも かえられます。",
    basic: "あなたの 情報（じょうほう）",
    changeBasic: "あなたの 情報（じょうほう）を かえる",
    interests: "興味（きょうみ）が ある こと",
    noInterests: "まだ えらんで いません。",
    changeInterests: "興味（きょうみ）が ある ことを かえる",
    consents: "同意と お知らせ",
    consentsText:
      "何の ために 情報（じょうほう）を 使うか、どの お知らせを もらうか、きめることが できます。",
    showConsents: "同意を 見る、かえる",
    showDelivery: "お知らせを もらう 方法（ほうほう）",
    showDataFlow: "どこに 何を わたしたか",
    account: "アカウント",
    accountText:
      "ログインに 使う メールアドレスと LINEを 見ることが できます。退会（たいかい、やめること）も ここです。",
    showAccount: "アカウントを 見る",
    showSecurity: "ログインと 安全（あんぜん）",
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
