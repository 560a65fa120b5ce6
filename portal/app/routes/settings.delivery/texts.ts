import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for the delivery channels. */
export const texts = defineTexts({
  ja: {
    heading: "お知らせの受け取り方",
    lead: "市からのお知らせを、種類ごとにメールとLINEのどちらで受け取るか選べます。いつでも変えられます。",
    notConsented:
      "このお知らせにはまだ同意していないため、いまは届きません。受け取り方だけ先に選んでおくこともできます。",
    toConsent: "同意を確認する",
    lineNotLinked:
      "LINEと連携していません。LINEで受け取るには、先にLINEとの連携が必要です。連携するまで、LINEを選んだお知らせは届きません。",
    toLine: "LINEとの連携を見る",
  },
  easy: {
    heading: "お知らせを もらう 方法（ほうほう）",
    lead: "市の お知らせを、メールで もらうか、LINEで もらうか、一つずつ えらべます。いつでも かえられます。",
    notConsented:
      "この お知らせに まだ 同意して いません。今は 来ません。もらう 方法（ほうほう）を 先に えらぶことも できます。",
    toConsent: "同意を 確認（かくにん）する",
    lineNotLinked:
      "LINEと つながって いません。LINEで もらうときは、先に LINEと つないでください。つなぐまで、LINEの お知らせは 来ません。",
    toLine: "LINEと つなぐ ページ",
  },
  en: {
    heading: "How you receive messages",
    lead: "For each kind of message from the city, choose whether it reaches you by e-mail or by LINE. You can change this at any time.",
    notConsented:
      "You have not agreed to these messages, so none are sent now. You can choose how to receive them beforehand.",
    toConsent: "See your consent",
    lineNotLinked:
      "LINE is not linked. To receive messages by LINE, link it first. Until then, messages for which you chose LINE do not reach you.",
    toLine: "See the link with LINE",
  },
});
