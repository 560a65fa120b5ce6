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
