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
});
