import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "パスキーの登録",
    heading: "この端末にパスキーを作ります",
    how: "ボタンを押すと、端末の確認画面が出ます。指紋や顔、画面ロックで確認すると、パスキーができます。",
    kept: "パスキーは端末に保存され、市には送られません。",
    create: "パスキーを作る",
    label: "パスキー",
    anotherWay: "別の方法を選ぶ",
    cancel: "やめる",
    failed: "パスキーはまだできていません",
    withoutScript:
      "パスキーを作るには、ブラウザーの設定でJavaScriptを有効にしてください。ほかの方法も選べます。",
  },
  easy: {
    title: "パスキーを つくる",
    heading: "この スマートフォンや パソコンに パスキーを つくります",
    how: "ボタンを おすと、確認（かくにん）の 画面（がめん）が 出ます。ゆびや 顔、画面の ロックで 確認してください。パスキーが できます。",
    kept: "パスキーは あなたの スマートフォンや パソコンに あります。市には 送りません。",
    create: "パスキーを つくる",
    label: "パスキー",
    anotherWay: "ほかの しかたを えらぶ",
    cancel: "やめる",
    failed: "パスキーは まだ できていません",
    withoutScript:
      "パスキーを つくるときは、ブラウザーの 設定（せってい）で JavaScriptを オンに してください。ほかの しかたも えらべます。",
  },
  en: {
    title: "Create a passkey",
    heading: "Create a passkey on this device",
    how: "Press the button, and your device asks you to confirm with your fingerprint, your face or its screen lock. That makes the passkey.",
    kept: "The passkey is kept on your device. It is not sent to the city.",
    create: "Create a passkey",
    label: "Passkey",
    anotherWay: "Choose another way",
    cancel: "Cancel",
    failed: "There is no passkey yet",
    withoutScript:
      "To create a passkey, please turn JavaScript on in the settings of your browser. You can also choose another way.",
  },
});
