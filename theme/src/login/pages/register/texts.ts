import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "パスワードの設定",
    heading: "新規登録の情報を入力してください",
    label: "パスワードを決めてください",
    confirmed: "メールアドレス {0} を確認しました。",
    submit: "登録する",
  },
});
