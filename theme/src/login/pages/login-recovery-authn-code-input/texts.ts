import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "リカバリーコードの入力",
    label: "{0}番のリカバリーコードを入力してください",
    hint: "印刷または保存したコードのうち、まだ使っていない最初のものです。一度使うと、次からは使えません。",
    few: "残りのコードが少なくなっています。ログインしたあと、設定で新しく作ってください。",
    submit: "ログイン",
  },
  easy: {
    title: "リカバリーコード",
    label: "{0}番（ばん）の リカバリーコードを 書いてください",
    hint: "紙や ファイルに のこした コードです。1つの コードは 1回だけ 使えます。",
    few: "コードが あと少しです。ログインしたあと、設定（せってい）で 新しく 作ってください。",
    submit: "ログイン",
  },
  en: {
    title: "Enter a recovery code",
    label: "What is your recovery code no. {0}?",
    hint: "It is the first one that you have not used, among those you printed or saved. Each works only once.",
    few: "You have few codes left. Please make new ones in the settings after you have signed in.",
    submit: "Sign in",
  },
});
