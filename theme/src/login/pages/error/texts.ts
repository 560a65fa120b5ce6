import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "手続きを続けられませんでした",
    next: "お手数ですが、もう一度はじめからやり直してください。同じことが続くときは、ページの下のお問い合わせ先にご連絡ください。",
    back: "サービスに戻る",
    trace: "お問い合わせの際にお伝えください：{0}",
  },
  easy: {
    title: "つづけることが できませんでした",
    next: "すみません。もう一度 はじめから やってください。何度も できないときは、ページの 下の ところに 聞いてください。",
    back: "サービスに もどる",
    trace: "聞くときに、これを 教えてください：{0}",
  },
  en: {
    title: "We could not continue",
    next: "Please start again from the beginning. If this keeps happening, please get in touch: you will find our contact details at the bottom of the page.",
    back: "Back to the service",
    trace: "Please tell us this when you contact us: {0}",
  },
});
