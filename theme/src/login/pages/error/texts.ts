import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "手続きを続けられませんでした",
    next: "お手数ですが、もう一度はじめからやり直してください。同じことが続くときは、ページの下のお問い合わせ先にご連絡ください。",
    back: "サービスに戻る",
    trace: "お問い合わせの際にお伝えください：{0}",
  },
});
