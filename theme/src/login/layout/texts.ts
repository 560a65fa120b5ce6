import { defineTexts } from "../texts/define.ts";

export const texts = defineTexts({
  ja: {
    titleOf: "{0} | {1}",
    titleWithError: "エラー：{0}",
    errorSummary: "入力内容を確認してください",
    errorLabel: "エラー：",
    noticeSuccess: "完了",
    noticeInfo: "お知らせ",
    noticeWarning: "ご注意",
    languages: "言語",
    contact: "お問い合わせ",
    phone: "電話 {0}",
    citySite: "{0}公式サイト",
    otherWay: "別の方法で確認する",
    showPassword: "表示する",
    hidePassword: "隠す",
    passwordShown: "パスワードを表示しています",
    showPasswordLabel: "パスワードを表示する",
    hidePasswordLabel: "パスワードを隠す",
    scriptNeeded: "この画面にはJavaScriptが必要です",
    scriptNeededText:
      "ブラウザーの設定でJavaScriptを有効にしてください。設定できないときは、ページの下のお問い合わせ先にご連絡ください。",
  },
});
