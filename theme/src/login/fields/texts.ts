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
