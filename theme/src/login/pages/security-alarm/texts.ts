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
    title: "知らないお知らせがきたとき",
    heading: "このお知らせは、あなたがしたことですか",
    why: "{0}から、知らないお知らせがきたときは、下のボタンをおしてください。ほかの人が使えないように、すぐに止めます。",
    implies: "ボタンをおすと、こうなります",
    sessions: "ぜんぶのスマートフォンやパソコンで、ログインが終わります。",
    lock: "パスワード、ログインのやり方、メールアドレスを、変えられなくします。",
    kept: "あなたが書いたことは、消えません。",
    confirm: "わたしではありません。止めます",
    ownAct: "自分でしたときは、このページを閉じてください。何も変わりません。",
    done: "あなたのアカウントを守りました",
    doneSessions: "ぜんぶのスマートフォンやパソコンで、ログインを終わりにしました。",
    doneLock: "パスワード、ログインのやり方、メールアドレスを、変えられなくしました。",
    next: "次に、新しいパスワードを決めてください",
    nextText:
      "メールで番号を送ります。その番号を入れてください。終わると、また変えられるようになります。",
    reset: "新しいパスワードを決める",
    counter:
      "メールがこないときや、できないときは、市役所にきてください。名前がわかるもの（在留カードやマイナンバーカードなど）を持ってきてください。",
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
