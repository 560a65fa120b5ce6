import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "利用規約などの確認",
    heading: "内容を確認し、同意するものを選んでください",
    introFirst:
      "{0}を使い始める前に、次の内容をご確認ください。同意するものにチェックを付けて、「次へ」を選んでください。",
    introAgain:
      "{0}の利用規約などが新しくなったか、まだ確認していただいていない内容があります。同意するものにチェックを付けて、「次へ」を選んでください。",
    required: "利用に必要なもの",
    requiredText: "すべてに同意すると、{0}を使えます。",
    optional: "自由に選べるもの",
    optionalText: "同意しなくても{0}を使えます。あとからいつでも変えられます。",
    agree: "{0}に同意する",
    version: "{0}の版",
    document: "{0}の全文を読む",
    newTab: "（別の画面で開きます）",
    submit: "次へ",
    declineText: "利用に必要なものに同意しないときは、ログインをやめます。同意は記録しません。",
    decline: "同意しない",
  },
  easy: {
    title: "利用規約（りようきやく）などの 確認（かくにん）",
    heading: "読んで、同意する（いいと 思う）ものを えらんでください",
    introFirst:
      "{0}を 使う 前に、下の ことを 読んでください。同意する（いいと 思う）ものに チェックを つけて、「つぎへ」を おしてください。",
    introAgain:
      "{0}の 利用規約（りようきやく）などが 新しく なりました。または、まだ 読んで いない ものが あります。同意する（いいと 思う）ものに チェックを つけて、「つぎへ」を おしてください。",
    required: "使うときに いる もの",
    requiredText: "ぜんぶに 同意すると、{0}を 使えます。",
    optional: "自由（じゆう）に えらぶ もの",
    optionalText: "同意しなくても {0}を 使えます。あとで いつでも かえられます。",
    agree: "{0}に 同意する",
    version: "{0}の もの",
    document: "{0}を ぜんぶ 読む",
    newTab: "（べつの 画面（がめん）で 開きます）",
    submit: "つぎへ",
    declineText:
      "使うときに いる ものに 同意しないときは、ログインを やめます。同意は 記録（きろく）しません。",
    decline: "同意しない",
  },
  en: {
    title: "Terms and other documents",
    heading: "Please read and choose what you agree to",
    introFirst:
      "Before you start to use {0}, please read the following. Tick what you agree to, and choose “Next”.",
    introAgain:
      "Some texts about {0} are new, or you have not decided about them yet. Tick what you agree to, and choose “Next”.",
    required: "Needed to use the service",
    requiredText: "You can use {0} when you agree to all of these.",
    optional: "Your free choice",
    optionalText: "You can use {0} without these. You can change your choice at any time.",
    agree: "I agree: {0}",
    version: "Version of {0}",
    document: "Read the full text: {0}",
    newTab: " (opens in a new tab)",
    submit: "Next",
    declineText:
      "If you do not agree to what is needed, you will not be signed in. No consent will be recorded.",
    decline: "I do not agree",
  },
});
