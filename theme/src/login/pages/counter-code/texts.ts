import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "窓口のコードの入力",
    label: "窓口で受け取った{0}文字のコードを入力してください",
    account: "次のメールアドレスの登録を復旧します。",
    valid:
      "コードは、受け取ってから{0}分間使えます。大文字と小文字、ハイフン（-）の有無は区別しません。",
    submit: "次へ",
    changeAddress: "メールアドレスを入力し直す",
    useMail: "メールの確認コードを使う",
  },
  easy: {
    title: "窓口（まどぐち）の コード",
    label: "窓口（まどぐち）で もらった {0}文字の コードを 書いてください",
    account: "この メールアドレスの 登録（とうろく）を 使えるように します。",
    valid:
      "コードは もらってから {0}分の 間 使えます。大きい 字でも 小さい 字でも いいです。「-」は なくても いいです。",
    submit: "つぎへ",
    changeAddress: "メールアドレスを 書きなおす",
    useMail: "メールの 確認コード（かくにんコード）を 使う",
  },
  en: {
    title: "Enter the code from the counter",
    label: "Enter the {0}-character code from the city’s counter",
    account: "You are recovering the account with this e-mail address.",
    valid:
      "A code works for {0} minutes after you received it. Capital or small letters, with or without hyphens: all are fine.",
    submit: "Next",
    changeAddress: "Enter another e-mail address",
    useMail: "Use a confirmation code by e-mail",
  },
});
