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
});
