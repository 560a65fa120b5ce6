import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "メールアドレスの入力",
    "label.register": "新規登録するメールアドレスを入力してください",
    "label.link-line": "メールアドレスを入力してください",
    "label.reset-password": "登録しているメールアドレスを入力してください",
    "hint.register":
      "このアドレスに確認コードを送ります。登録後は、ログインと市からのお知らせに使います。",
    "hint.link-line":
      "LINEでの確認ができました。続けて、このアドレスに確認コードを送ります。すでに{0}をお持ちの方は、登録済みのメールアドレスを入力すると、LINEでもログインできるようになります。",
    "hint.reset-password": "このアドレスに、パスワードを再設定するための確認コードを送ります。",
    submit: "確認コードを送る",
    registered: "すでに登録している方",
    login: "ログイン",
    back: "ログインに戻る",
  },
  en: {
    title: "Enter your e-mail address",
    "label.register": "Which e-mail address would you like to register?",
    "label.link-line": "What is your e-mail address?",
    "label.reset-password": "What is your registered e-mail address?",
    "hint.register":
      "We will send a confirmation code to this address. Later you will use it to sign in, and the city will send its notices there.",
    "hint.link-line":
      "LINE has confirmed your account. Next, we will send a confirmation code to this address. If you already have a {0}, enter its e-mail address, and you will be able to sign in with LINE too.",
    "hint.reset-password":
      "We will send a confirmation code to this address, so that you can set a new password.",
    submit: "Send confirmation code",
    registered: "Already registered?",
    login: "Sign in",
    back: "Back to sign-in",
  },
});
