import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "メールアドレスの入力",
    "label.register": "新規登録するメールアドレスを入力してください",
    "label.link-line": "メールアドレスを入力してください",
    "label.change-address": "新しいメールアドレスを入力してください",
    "label.reset-password": "登録しているメールアドレスを入力してください",
    "label.counter": "登録しているメールアドレスを入力してください",
    "label.recover": "これから使うメールアドレスを入力してください",
    "hint.register":
      "このアドレスに確認コードを送ります。登録後は、ログインと市からのお知らせに使います。",
    "hint.link-line":
      "LINEでの確認ができました。続けて、このアドレスに確認コードを送ります。すでに{0}をお持ちの方は、登録済みのメールアドレスを入力すると、LINEでもログインできるようになります。",
    "hint.change-address":
      "このアドレスに確認コードを送ります。確認コードを入力するまで、いまのアドレスは変わりません。変更が終わると、いまのアドレスにもお知らせします。",
    "hint.reset-password": "このアドレスに、パスワードを再設定するための確認コードを送ります。",
    "hint.counter":
      "窓口で受け取ったコードを使います。窓口で確かめたメールアドレスを入力してください。メールを読めなくなっていてもかまいません。",
    "hint.recover":
      "このアドレスに確認コードを送ります。いままでのアドレスが使えないときは、別のアドレスを入力してください。",
    submit: "確認コードを送る",
    next: "次へ",
    registered: "すでに登録している方",
    login: "ログイン",
    useCounterCode: "窓口で受け取ったコードを使う",
    useMail: "メールの確認コードを使う",
    back: "ログインに戻る",
    cancel: "変更をやめる",
  },
  easy: {
    title: "メールアドレス",
    "label.register": "登録（とうろく）する メールアドレスを 書いてください",
    "label.link-line": "メールアドレスを 書いてください",
    "label.change-address": "新しい メールアドレスを 書いてください",
    "label.reset-password": "登録（とうろく）した メールアドレスを 書いてください",
    "label.counter": "登録（とうろく）した メールアドレスを 書いてください",
    "label.recover": "これから 使う メールアドレスを 書いてください",
    "hint.register":
      "この アドレスに 確認コード（かくにんコード）を 送ります。ログインと 市からの お知らせに 使います。",
    "hint.link-line":
      "LINEの 確認（かくにん）が できました。つぎに この アドレスに 確認コード（かくにんコード）を 送ります。もう {0}が ある人は 登録（とうろく）した メールアドレスを 書いてください。LINEでも ログインできます。",
    "hint.change-address":
      "この アドレスに 確認コード（かくにんコード）を 送ります。コードを 入れるまで、今の アドレスは かわりません。かわったら、今の アドレスにも 知らせます。",
    "hint.reset-password":
      "この アドレスに 確認コード（かくにんコード）を 送ります。新しい パスワードを 作るために 使います。",
    "hint.counter":
      "市役所（しやくしょ）の 窓口（まどぐち）で もらった コードを 使います。窓口で たしかめた メールアドレスを 書いてください。メールが 読めなくても いいです。",
    "hint.recover":
      "この アドレスに 確認コード（かくにんコード）を 送ります。前の アドレスが 使えないときは、ほかの アドレスを 書いてください。",
    submit: "確認コード（かくにんコード）を 送る",
    next: "つぎへ",
    registered: "もう 登録（とうろく）した人",
    login: "ログイン",
    useCounterCode: "窓口（まどぐち）で もらった コードを 使う",
    useMail: "メールの 確認コード（かくにんコード）を 使う",
    back: "ログインに もどる",
    cancel: "やめる",
  },
  en: {
    title: "Enter your e-mail address",
    "label.register": "Which e-mail address would you like to register?",
    "label.link-line": "What is your e-mail address?",
    "label.change-address": "What is your new e-mail address?",
    "label.reset-password": "What is your registered e-mail address?",
    "label.counter": "What is your registered e-mail address?",
    "label.recover": "Which e-mail address will you use from now on?",
    "hint.register":
      "We will send a confirmation code to this address. Later you will use it to sign in, and the city will send its notices there.",
    "hint.link-line":
      "LINE has confirmed your account. Next, we will send a confirmation code to this address. If you already have a {0}, enter its e-mail address, and you will be able to sign in with LINE too.",
    "hint.change-address":
      "We will send a confirmation code to this address. Your current address stays as it is until you enter the code. After the change we will tell your current address, too.",
    "hint.reset-password":
      "We will send a confirmation code to this address, so that you can set a new password.",
    "hint.counter":
      "You are about to use the code from the city’s counter. Enter the e-mail address that was confirmed there, even if you can no longer read e-mail sent to it.",
    "hint.recover":
      "We will send a confirmation code to this address. If you can no longer use the address you had, enter another one.",
    submit: "Send confirmation code",
    next: "Next",
    registered: "Already registered?",
    login: "Sign in",
    useCounterCode: "Use a code from the city’s counter",
    useMail: "Use a confirmation code by e-mail",
    back: "Back to sign-in",
    cancel: "Keep the current address",
  },
});
