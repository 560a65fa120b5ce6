import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "パスキーでの確認",
    incomplete: "確認は終わっていません",
    heading: "パスキーで確認してください",
    how: "ボタンを押すと、端末が指紋や顔、画面ロックの入力を求めます。",
    submit: "パスキーで確認する",
  },
  easy: {
    title: "パスキーで 確認（かくにん）",
    incomplete: "まだ 確認（かくにん）が おわって いません",
    heading: "パスキーで 確認（かくにん）してください",
    how: "ボタンを おしてください。ゆびや 顔、画面（がめん）の ロックで 確認（かくにん）します。",
    submit: "パスキーで 確認（かくにん）する",
  },
  en: {
    title: "Confirm with a passkey",
    incomplete: "You have not confirmed yet",
    heading: "Please confirm with your passkey",
    how: "When you press the button, your device asks for your fingerprint, your face or its screen lock.",
    submit: "Confirm with a passkey",
  },
});
