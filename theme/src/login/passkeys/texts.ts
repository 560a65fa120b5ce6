import { defineTexts } from "../texts/define.ts";

export const texts = defineTexts({
  ja: {
    needsScript:
      "パスキーを使うには、ブラウザーの設定でJavaScriptを有効にしてください。ほかの方法でもログインできます。",
  },
  easy: {
    needsScript:
      "パスキーを 使うときは、ブラウザーの 設定（せってい）で JavaScriptを オンに してください。ほかの 方法（ほうほう）でも ログインできます。",
  },
  en: {
    needsScript:
      "Passkeys need JavaScript: please turn it on in the settings of your browser. You can sign in in another way too.",
  },
});
