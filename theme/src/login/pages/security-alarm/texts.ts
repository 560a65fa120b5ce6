import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "心当たりがないとき",
    heading: "お知らせの操作に心当たりがありませんか",
    why: "{0}からのお知らせに心当たりがないときは、下のボタンを押してください。ほかの人が使えないように、すぐに止めます。",
    implies: "ボタンを押すと、次のようになります",
    sessions: "あなたのアカウントを、すべての端末からログアウトします。",
    lock: "パスワード、ログイン方法、メールアドレスの変更を止めます。",
    kept: "登録されている内容は、消えません。",
    confirm: "心当たりがないので止める",
    ownAct: "ご自身の操作だったときは、このページを閉じてください。何も変わりません。",
    done: "アカウントを守る手続きをしました",
    doneSessions: "すべての端末からログアウトしました。",
    doneLock: "パスワード、ログイン方法、メールアドレスの変更を止めました。",
    next: "次に、パスワードを設定し直してください",
    nextText:
      "メールで届く確認コードでご本人であることを確かめます。終わると、また変更できるようになります。",
    reset: "パスワードを設定し直す",
    counter:
      "メールを受け取れないときや、設定し直せないときは、本人確認書類を持って市の窓口にお越しください。",
  },
  easy: {
    title: "知らない お知らせが 来たとき",
    heading: "この お知らせは、あなたが した ことですか",
    why: "{0}から 知らない お知らせが 来たときは、下の ボタンを おしてください。ほかの 人が 使えないように、すぐに 止めます。",
    implies: "ボタンを おすと、こう なります",
    sessions: "ぜんぶの スマートフォンや パソコンで ログアウトします。",
    lock: "パスワード、ログインの 方法（ほうほう）、メールアドレスを かえられなく します。",
    kept: "あなたが 登録（とうろく）した ことは きえません。",
    confirm: "私では ありません。止めます",
    ownAct: "自分で したときは、この ページを とじてください。何も かわりません。",
    done: "あなたの アカウントを まもりました",
    doneSessions: "ぜんぶの スマートフォンや パソコンで ログアウトしました。",
    doneLock: "パスワード、ログインの 方法（ほうほう）、メールアドレスを かえられなく しました。",
    next: "つぎに、新しい パスワードを きめてください",
    nextText:
      "メールで 確認コード（かくにんコード）を 送ります。その コードを 入れてください。終わると、また かえられます。",
    reset: "新しい パスワードを きめる",
    counter:
      "メールが 来ないときや、できないときは、市役所（しやくしょ）に 来てください。名前が わかる もの（在留カード（ざいりゅうカード）や マイナンバーカードなど）を 持ってきてください。",
  },
  en: {
    title: "If this was not you",
    heading: "Was this not you?",
    why: "If you do not know about what {0} has told you, press the button below. We then keep everybody else out at once.",
    implies: "When you press the button:",
    sessions: "Your account is signed out on every device.",
    lock: "Your password, your ways to sign in and your e-mail address cannot be changed.",
    kept: "Nothing that you have registered is deleted.",
    confirm: "This was not me, stop it",
    ownAct: "If it was you, just close this page. Nothing changes.",
    done: "Your account is protected",
    doneSessions: "It is signed out on every device.",
    doneLock: "Your password, your ways to sign in and your e-mail address cannot be changed now.",
    next: "Next, please set a new password",
    nextText:
      "We confirm that it is you with a code sent by e-mail. After that you can make changes again.",
    reset: "Set a new password",
    counter:
      "If you do not receive the e-mail, or cannot set a new password, please come to the city office with an identity document.",
  },
});
