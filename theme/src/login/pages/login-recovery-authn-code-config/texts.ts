import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "リカバリーコードの保管",
    what: "スマートフォンをなくしたときなど、ほかの方法で確認できないときに使うコードです。1番から順に、それぞれ1回だけ使えます。",
    keep: "印刷するか書き写して、安全な場所に保管してください。この画面を離れると、もう表示できません。前に作ったコードは使えなくなります。",
    submit: "保管しました",
    cancel: "やめる",
  },
  easy: {
    title: "リカバリーコードを しまう",
    what: "スマートフォンを なくしたときなどに 使う コードです。1番（ばん）から 順番（じゅんばん）に、1回ずつ 使えます。",
    keep: "紙に 書くか、印刷（いんさつ）してください。安全（あんぜん）な 場所に しまってください。この 画面（がめん）は もう 見られません。前の コードは 使えなくなります。",
    submit: "しまいました",
    cancel: "やめる",
  },
  en: {
    title: "Keep your recovery codes",
    what: "These codes are for when you cannot confirm in another way, for example because you lost your smartphone. Use them in their order, each works once.",
    keep: "Print them or write them down, and keep them in a safe place. You cannot see them again after this page. Codes that you made before stop working.",
    submit: "I have kept them",
    cancel: "Cancel",
  },
});
