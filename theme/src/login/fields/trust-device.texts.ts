import { defineTexts } from "../texts/define.ts";

export const texts = defineTexts({
  ja: {
    trust: "この端末を信頼する",
    trustHint:
      "ログインしたままになります（最後に使ってから2週間、長くても30日）。ほかの人も使う端末では選ばないでください。",
  },
  easy: {
    trust: "この スマートフォンや パソコンを いつも 使う",
    trustHint:
      "ログインが つづきます（使わないと 2週間、長くても 30日）。ほかの 人も 使うときは、チェックを つけないで ください。",
  },
  en: {
    trust: "Trust this device",
    trustHint:
      "You stay signed in: for two weeks after you last used it, and for 30 days at most. Do not choose this on a device that others use too.",
  },
});
