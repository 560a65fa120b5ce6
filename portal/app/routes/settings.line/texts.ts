import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for the link with LINE. */
export const texts = defineTexts({
  ja: {
    heading: "LINEとの連携",
    linked: "LINEと連携しています",
    linkedText: "LINEでログインでき、お知らせをLINEで受け取れます。",
    notLinked: "LINEと連携していません",
    notLinkedText: "連携すると、LINEでログインしたり、お知らせをLINEで受け取ったりできます。",
    how: "連携のしかた",
    steps: [
      "下のボタンを押して、もう一度ログインします。ご本人であることを確かめるためです。",
      "内容を確認して、LINEを開きます。",
      "LINEで許可すると、この画面に戻ります。",
    ],
    link: "ログインして連携に進む",
    unlink: "連携を解除する",
    unlinkText:
      "解除すると、LINEではログインできなくなります。LINEの側でも連携が取り消され、市がお預かりしているLINEの利用者番号は、渡した先のサービスからも削除されます。",
    affected: (names: string) => `LINEで受け取ることにしているお知らせが届かなくなります：${names}`,
    toDelivery: "お知らせの受け取り方を変える",
    confirm:
      "ご本人の確認のため、LINEでもう一度ログインしていただきます。最後に確認の画面が出るまで、解除はされません。",
    unlinkButton: "LINEでログインして解除に進む",
    passwordFirst: "先にパスワードを登録してください",
    passwordFirstText:
      "パスワードがまだ登録されていません。このまま解除するとログインできなくなるため、先にパスワードを登録していただきます。ご本人の確認のため、LINEでもう一度ログインします。",
    passwordButton: "パスワードを登録する",
  },
  easy: {
    heading: "LINEと つなぐ",
    linked: "LINEと つながっています",
    linkedText: "LINEで ログインできます。お知らせを LINEで 読むことが できます。",
    notLinked: "LINEと つながって いません",
    notLinkedText: "つなぐと、LINEで ログインできます。お知らせを LINEで 読むことが できます。",
    how: "つなぐ 方法（ほうほう）",
    steps: [
      "下の ボタンを おして、もう一度 ログインします。あなたか どうか 確認（かくにん）します。",
      "ページを 読んで、LINEを 開きます。",
      "LINEで「許可（きょか）」を おすと、この ページに もどります。",
    ],
    link: "ログインして つなぐ",
    unlink: "つながりを 切る",
    unlinkText:
      "つながりを 切ると、LINEでは ログインできません。LINEの ほうの つながりも 切れます。市に ある あなたの LINEの 番号（ばんごう）は、ほかの サービスからも きえます。",
    affected: (names: string) => `LINEで もらう お知らせが 来なく なります：${names}`,
    toDelivery: "お知らせを もらう 方法（ほうほう）を かえる",
    confirm:
      "あなたか どうか 確認（かくにん）します。もう一度 LINEで ログインしてください。さいごに 確認の ページが 出ます。それまで、つながりは 切れません。",
    unlinkButton: "LINEで ログインして つながりを 切る",
    passwordFirst: "先に パスワードを 登録（とうろく）してください",
    passwordFirstText:
      "パスワードが まだ ありません。今 つながりを 切ると、ログインできなく なります。先に パスワードを 登録（とうろく）してください。あなたか どうか 確認（かくにん）するので、もう一度 LINEで ログインします。",
    passwordButton: "パスワードを 登録（とうろく）する",
  },
  en: {
    heading: "Link with LINE",
    linked: "LINE is linked",
    linkedText: "You can sign in with LINE and receive messages by LINE.",
    notLinked: "LINE is not linked",
    notLinkedText: "With LINE linked you can sign in with LINE and receive messages by LINE.",
    how: "How to link LINE",
    steps: [
      "Press the button below and sign in once more, so that we know it is you.",
      "Read what will be linked, and open LINE.",
      "Allow it there, and you come back to this page.",
    ],
    link: "Sign in to link LINE",
    unlink: "Unlink LINE",
    unlinkText:
      "After this you cannot sign in with LINE. The link is ended at LINE as well, and the LINE user id that the city keeps is deleted, at the services that received it too.",
    affected: (names: string) =>
      `Messages that you have chosen to receive by LINE will no longer reach you: ${names}`,
    toDelivery: "Change how you receive messages",
    confirm:
      "To confirm that it is you, you are asked to sign in with LINE once more. Nothing is unlinked until you confirm it on the page at the end.",
    unlinkButton: "Sign in with LINE to unlink it",
    passwordFirst: "Please set a password first",
    passwordFirstText:
      "You have no password yet. Without LINE you could not sign in any more, so please set a password first. To confirm that it is you, you are asked to sign in with LINE once more.",
    passwordButton: "Set a password",
  },
});
