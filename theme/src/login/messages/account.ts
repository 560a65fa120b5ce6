import { defineTexts } from "../texts/define.ts";

/** Consents, unlinking LINE and closing the account: the steps that our own provider adds. */
export const account = defineTexts({
  ja: {
    "requiredAction.machi-consents": "利用規約などの確認",
    "requiredAction.machi-withdraw": "退会",
    "requiredAction.machi-unlink-line": "LINEとの連携の解除",
    consentRequired:
      "「必須」と書かれた項目に同意すると、先に進めます。同意しないときは「同意しない」を選んでください。",
    consentDocumentChanged:
      "確認していただいている間に、内容が新しくなりました。お手数ですが、もう一度ご確認ください。",
    consentsDeclined:
      "同意されなかったため、ログインをやめました。何も記録していません。もう一度ログインすると、いつでも確認できます。",
    lineDeauthoriseFailed:
      "LINEにつながらないため、LINEとの連携を解除できませんでした。何も変わっていません。しばらくたってから、もう一度お試しください。",
    unlinkNeedsPassword:
      "このままLINEとの連携を解除すると、ログインできなくなります。先にパスワードを設定してください。何も変わっていません。",
    accountWithdrawn: "退会の手続きが終わりました。ご利用ありがとうございました。",
  },
  en: {
    "requiredAction.machi-consents": "Read the terms of use and other documents",
    "requiredAction.machi-withdraw": "Close your account",
    "requiredAction.machi-unlink-line": "Unlink LINE",
    consentRequired:
      "To go on, please agree to everything marked “Required”. If you do not agree, choose “I do not agree”.",
    consentDocumentChanged:
      "The text changed while you were reading. We are sorry: please check it once more.",
    consentsDeclined:
      "You did not agree, so you are not signed in. Nothing was recorded. You can sign in again at any time and decide then.",
    lineDeauthoriseFailed:
      "We could not reach LINE, so your account is still linked with LINE. Nothing has changed. Please wait a while and try again.",
    unlinkNeedsPassword:
      "Without LINE you could no longer sign in. Please set a password first. Nothing has changed.",
    accountWithdrawn: "Your account is closed. Thank you for having been with us.",
  },
});
