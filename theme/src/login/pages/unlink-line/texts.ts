import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "LINEとの連携の解除",
    heading: "LINEとの連携を解除しますか",
    implies: "解除すると、次のようになります",
    signIn:
      "LINEではログインできなくなります。次からは、次のメールアドレスとパスワードでログインします。",
    notices:
      "LINEで受け取る設定にしているお知らせは、届かなくなります。メールで受け取るように設定を変えられます。",
    again: "あとから、もう一度LINEでログインすると、また連携できます。",
    failed: "まだ解除していません",
    confirm: "連携を解除する",
    cancel: "解除しない",
    passwordNeeded: "先にパスワードを設定してください",
    passwordNeededText:
      "パスワードがないまま解除すると、ログインできなくなります。前の画面に戻って、パスワードを設定してください。",
    freshNeeded: "もう一度、LINEでのログインが必要です",
    freshNeededText:
      "LINEの側の連携も解除するため、LINEでのログインが必要です。前の画面に戻って、もう一度始めてください。",
    back: "戻る",
  },
  easy: {
    title: "LINEとの つながりを 切る",
    heading: "LINEとの つながりを 切りますか",
    implies: "つながりを 切ると、こう なります",
    signIn:
      "LINEでは ログインできません。つぎから、下の メールアドレスと パスワードで ログインします。",
    notices:
      "LINEの お知らせは 来なく なります。設定（せってい）を かえると、メールで お知らせが 来ます。",
    again: "あとで LINEで ログインすると、また つながります。",
    failed: "まだ つながっています",
    confirm: "つながりを 切る",
    cancel: "切らない",
    passwordNeeded: "先に パスワードを きめてください",
    passwordNeededText:
      "パスワードが ありません。今 つながりを 切ると、ログインできなく なります。前の ページに もどって、パスワードを きめてください。",
    freshNeeded: "もう一度 LINEで ログインしてください",
    freshNeededText:
      "LINEとの つながりを 切るときは、LINEの ログインが いります。前の ページに もどって、もう一度 やってください。",
    back: "もどる",
  },
  en: {
    title: "Unlink LINE",
    heading: "Do you want to unlink LINE?",
    implies: "When you unlink LINE:",
    signIn:
      "You can no longer sign in with LINE. From now on, you sign in with your password and this e-mail address:",
    notices:
      "Notices that you receive by LINE stop arriving. You can change your settings to receive them by e-mail.",
    again: "To link it again later, just sign in with LINE.",
    failed: "LINE is still linked",
    confirm: "Unlink LINE",
    cancel: "Keep LINE linked",
    passwordNeeded: "Please set a password first",
    passwordNeededText:
      "Without LINE and without a password you could no longer sign in. Please go back and set a password.",
    freshNeeded: "Please sign in with LINE once more",
    freshNeededText:
      "To unlink your account at LINE, too, we need you to sign in with LINE. Please go back and start again.",
    back: "Go back",
  },
});
