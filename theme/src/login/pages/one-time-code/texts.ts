import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "確認コードの入力",
    label: "メールに届いた{0}桁の確認コードを入力してください",
    sentTo: "次のメールアドレスに確認コードを送りました。",
    valid: "{0}分以内に入力してください。確認コードは誰にも教えないでください。",
    "submit.sign-in": "ログイン",
    "submit.register": "次へ",
    "submit.link-line": "次へ",
    "submit.reset-password": "次へ",
    notArrived: "メールが届かないとき",
    wait: "届くまでに数分かかることがあります。",
    spam: "迷惑メールのフォルダーに入っていないか確認してください。",
    filter: "受信を制限している場合は、{0} からのメールを受け取れるようにしてください。",
    checkAddress: "メールアドレスに間違いがないか確認してください。",
    askForHelp: "それでも届かないときは、ページの下のお問い合わせ先にご連絡ください。",
    resend: "確認コードをもう一度送る",
    resendWait: "あと{0}秒で、もう一度送れます。",
    changeAddress: "別のメールアドレスを使う",
  },
});
