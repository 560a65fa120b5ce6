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
});
