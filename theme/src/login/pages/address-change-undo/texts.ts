import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "メールアドレスの変更の取り消し",
    "heading.ask": "メールアドレスを元に戻しますか",
    "heading.over": "このリンクは使えません",
    "heading.taken": "元に戻せませんでした",
    "heading.done": "メールアドレスを元に戻しました",
    "text.ask":
      "メールアドレスの変更に心当たりがないときは、元に戻してください。次のようになります。",
    "text.over":
      "リンクの期限が切れたか、すでに使われました。心当たりのない変更があったときは、ページの下のお問い合わせ先にご連絡ください。",
    "text.taken":
      "元のメールアドレスが、いまは別の登録に使われています。ページの下のお問い合わせ先にご連絡ください。",
    "text.done":
      "すべての端末からログアウトしました。続けて、ログインの画面で「パスワードをお忘れの方」を選び、パスワードを新しくしてください。",
    restores: "変更する前のメールアドレスに戻ります。",
    removes:
      "変更のあとに設定されたパスワード、パスキー、認証アプリ、リカバリーコード、LINEとの連携は、使えなくなります。",
    signsOut: "すべての端末からログアウトします。",
    locks: "パスワードを新しくするまで、パスワードやメールアドレスなどの変更はできません。",
    submit: "元に戻す",
    toService: "サービスのページに進む",
  },
  easy: {
    title: "メールアドレスを もとに もどす",
    "heading.ask": "メールアドレスを もとに もどしますか",
    "heading.over": "この リンクは 使えません",
    "heading.taken": "もとに もどせませんでした",
    "heading.done": "メールアドレスを もとに もどしました",
    "text.ask":
      "あなたが メールアドレスを かえていないときは、もとに もどしてください。もどすと、こうなります。",
    "text.over":
      "この リンクは 古いか、もう 使いました。こまったときは、ページの 下の ところに 聞いてください。",
    "text.taken":
      "前の メールアドレスは、今 ほかの 登録（とうろく）に 使われています。ページの 下の ところに 聞いてください。",
    "text.done":
      "スマホや パソコンは ぜんぶ ログアウトしました。つぎに、ログインの ページで「パスワードを わすれた人」を えらんで、新しい パスワードを きめてください。",
    restores: "前の メールアドレスに もどります。",
    removes:
      "そのあとに つくった パスワード、パスキー、アプリ、リカバリーコード、LINEの つながりは 使えなくなります。",
    signsOut: "スマホや パソコンは ぜんぶ ログアウトします。",
    locks: "新しい パスワードを きめるまで、パスワードや メールアドレスは かえられません。",
    submit: "もとに もどす",
    toService: "サービスの ページへ",
  },
  en: {
    title: "Undo the change of your e-mail address",
    "heading.ask": "Do you want to put your e-mail address back?",
    "heading.over": "This link no longer works",
    "heading.taken": "Your e-mail address could not be put back",
    "heading.done": "Your e-mail address is back",
    "text.ask": "If you did not change your e-mail address, put it back. This is what happens:",
    "text.over":
      "It has expired or was used already. If something was changed that you do not know about, please contact us: you will find our contact details at the bottom of the page.",
    "text.taken":
      "Another account uses your old e-mail address now. Please contact us: you will find our contact details at the bottom of the page.",
    "text.done":
      "You have been signed out on all devices. Next, choose “Forgot your password?” on the sign-in page and set a new password.",
    restores: "The e-mail address before the change comes back.",
    removes:
      "Passwords, passkeys, authenticator apps, recovery codes and a link to LINE that were set up after the change stop working.",
    signsOut: "You are signed out on all devices.",
    locks:
      "Until you set a new password, your password, your e-mail address and the like cannot be changed.",
    submit: "Put it back",
    toService: "Go to the service",
  },
});
