import { defineTexts } from "../texts/define.ts";

export const texts = defineTexts({
  ja: {
    lengthBetween: "{0}文字以上{1}文字以下で入力してください。",
    lengthAtLeast: "{0}文字以上で入力してください。",
    notEmail: "メールアドレスと同じものは使えません。",
    advice:
      "ほかのサービスで使っていないものにしてください。いくつかの言葉をつなげると、長くて覚えやすいパスワードになります。",
    confirm: "確認のため、もう一度入力してください",
    required: "必須",
    optional: "任意",
    choose: "選んでください",
  },
  easy: {
    lengthBetween: "{0}文字から {1}文字までで 書いてください。",
    lengthAtLeast: "{0}文字より 長く 書いてください。{0}文字でも いいです。",
    notEmail: "メールアドレスと 同じ ものは 使えません。",
    advice:
      "ほかの サービスと ちがう パスワードに してください。いくつかの ことばを つなぐと、長くて わすれにくい パスワードに なります。",
    confirm: "もう一度 同じ パスワードを 書いてください",
    required: "かならず",
    optional: "なくても いい",
    choose: "えらんでください",
  },
  en: {
    lengthBetween: "Use {0} to {1} characters.",
    lengthAtLeast: "Use at least {0} characters.",
    notEmail: "It must not be the same as your e-mail address.",
    advice:
      "Choose one that you do not use for any other service. A few words in a row make a password that is long and easy to remember.",
    confirm: "Please enter it once more",
    required: "Required",
    optional: "Optional",
    choose: "Please choose",
  },
});
