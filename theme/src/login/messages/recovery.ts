import { defineTexts } from "../texts/define.ts";

/** Change of address, reset of the password and recovery at the counter: our own provider's steps. */
export const recovery = defineTexts({
  ja: {
    "requiredAction.machi-change-address": "メールアドレスの変更",
    addressTakenMeanwhile:
      "このメールアドレスは、手続きの間に別の登録で使われたため、使えません。何も変わっていません。別のアドレスで、もう一度お試しください。",
    changeNotForStaff:
      "職員のアカウントは、ここではメールアドレスを変えられません。何も変わっていません。管理者にご連絡ください。",
    changesLocked:
      "安全のため、いまは変更できません。何も変わっていません。一度ログアウトし、ログインの画面の「パスワードをお忘れの方」からパスワードを新しくすると、変更できるようになります。",
    counterCodeMissing: "窓口で受け取ったコードを入力してください。",
    counterCodeMalformed: "コードは12文字の英字と数字です。紙に書かれたとおりに入力してください。",
    counterCodeInvalid:
      "コードかメールアドレスが正しくないか、コードの期限が切れています。確かめて、もう一度入力してください。",
    counterCodeTooManyAttempts:
      "間違いが続いたため、いまは確認できません。しばらくたってから、もう一度お試しください。",
    counterCodeUsedMeanwhile:
      "このコードは、すでに使われたか、新しいコードに替わっています。何も変わっていません。窓口にご連絡ください。",
  },
  easy: {
    "requiredAction.machi-change-address": "メールアドレスを かえる",
    addressTakenMeanwhile:
      "この メールアドレスは、ほかの 登録（とうろく）で 使われています。何も かわっていません。ほかの アドレスで もう一度 やってください。",
    changeNotForStaff:
      "市の 職員（しょくいん、市で 働く人）は、ここで メールアドレスを かえられません。何も かわっていません。管理者（かんりしゃ）に 聞いてください。",
    changesLocked:
      "安全（あんぜん）のため、今は かえられません。何も かわっていません。一度 ログアウトして、ログインの ページの「パスワードを わすれた人」から 新しい パスワードを きめてください。",
    counterCodeMissing: "窓口（まどぐち）で もらった コードを 書いてください。",
    counterCodeMalformed:
      "コードは 12文字の 英語の 字と 数字（すうじ）です。紙と 同じように 書いてください。",
    counterCodeInvalid:
      "コードか メールアドレスが ちがうか、コードが もう 使えません。よく 見て、もう一度 書いてください。",
    counterCodeTooManyAttempts:
      "何回も まちがえたので、今は できません。少し 待ってから、もう一度 やってください。",
    counterCodeUsedMeanwhile:
      "この コードは もう 使いました。または 新しい コードに かわりました。何も かわっていません。窓口（まどぐち）に 聞いてください。",
  },
  en: {
    "requiredAction.machi-change-address": "Change your e-mail address",
    addressTakenMeanwhile:
      "This e-mail address came into use by another account meanwhile. Nothing has changed. Please try again with another address.",
    changeNotForStaff:
      "The e-mail address of a staff account cannot be changed here. Nothing has changed. Please ask your administrator.",
    changesLocked:
      "For your safety, nothing can be changed now. Nothing has changed. Sign out, choose “Forgot your password?” on the sign-in page and set a new password; then you can make changes again.",
    counterCodeMissing: "Please enter the code from the counter.",
    counterCodeMalformed:
      "The code has 12 letters and digits. Please enter it as it is printed on the paper.",
    counterCodeInvalid:
      "The code or the e-mail address is not correct, or the code has expired. Please check and enter it again.",
    counterCodeTooManyAttempts:
      "There were too many wrong tries, so we cannot check it now. Please wait a while and try again.",
    counterCodeUsedMeanwhile:
      "This code was used already, or another one took its place. Nothing has changed. Please ask at the counter.",
  },
});
