import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "メールアドレスの確認",
    sent: "確認のメールを送りました。メールに書かれたリンクを開いてください。",
    willSend: "次のメールアドレスに、確認のメールを送ります。",
    resend: "もう一度送る",
    send: "メールを送る",
    cancel: "やめる",
  },
  easy: {
    title: "メールアドレスの 確認（かくにん）",
    sent: "メールを 送りました。メールに ある リンクを 開いてください。",
    willSend: "この メールアドレスに メールを 送ります。",
    resend: "もう一度 送る",
    send: "メールを 送る",
    cancel: "やめる",
  },
  en: {
    title: "Confirm your e-mail address",
    sent: "We have sent you an e-mail. Please open the link in it.",
    willSend: "We will send an e-mail to confirm this address.",
    resend: "Send it again",
    send: "Send e-mail",
    cancel: "Cancel",
  },
});
