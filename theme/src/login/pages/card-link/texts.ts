import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "マイナンバーカードの結びつけ",
    heading: "このカードを、あなたのアカウントに結びつけますか",
    card: "カードの氏名",
    account: "アカウント",
    once: "1枚のカードは、1つのアカウントにだけ結びつけられます。家族のカードではないことを確かめてください。",
    confirm: "結びつける",
    cancel: "やめる",
  },
  easy: {
    title: "カードを つなぐ",
    heading: "この カードと あなたの アカウントを つなぎますか",
    card: "カードに 書いて ある 名前",
    account: "アカウント",
    once: "カードは 1つの アカウントだけに つなげます。あなたの カードか どうか、見てください。",
    confirm: "つなぐ",
    cancel: "やめる",
  },
  en: {
    title: "Link a My Number card",
    heading: "Do you want to link this card to your account?",
    card: "Name on the card",
    account: "Account",
    once: "A card can be linked to one account only. Please make sure that it is not the card of somebody in your family.",
    confirm: "Link the card",
    cancel: "Cancel",
  },
});
