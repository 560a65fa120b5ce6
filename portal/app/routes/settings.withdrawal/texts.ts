import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for leaving. */
export const texts = defineTexts({
  ja: {
    heading: "退会",
    lead: (idName: string) => `${idName}の利用をやめて、登録されている情報を削除できます。`,
    what: "退会すると、次のようになります",
    effects: {
      platform: {
        where: "市のID基盤",
        what: "登録された内容とログインの情報はすぐに削除され、すべての同意は取り消されます。",
      },
      tools: {
        where: "情報を渡したサービス",
        what: "渡した情報の削除を求めます。それぞれのサービスが削除を確認するまで、市が自動で見届けます。",
        now: (names: string) => `いま情報が渡っているサービス：${names}`,
        none: "いま情報が渡っているサービスはありません。",
        away: "いま、どのサービスに渡っているかを確かめられません。退会の手続きには影響しません。",
      },
      line: {
        where: "LINE",
        what: "LINEでログインして手続きすると、LINEの側の連携も取り消されます。",
      },
      records: {
        where: "残るもの",
        what: "同意と取り消しの記録は、あとから確かめられるように残りますが、お名前や連絡先とは結びつきません。",
      },
    },
    final: "退会は取り消せません",
    finalText:
      "あとから元に戻すことはできません。もう一度利用するときは、はじめから登録していただきます。",
    proceed: "手続きに進む",
    confirm:
      "ご本人の確認のため、もう一度ログインしていただきます。最後に確認の画面が出るまで、退会にはなりません。",
    withLine: {
      heading: "LINEでログインして退会する",
      text: "LINEの側の連携も一緒に取り消されます。LINEと連携している方には、こちらをおすすめします。",
      button: "LINEでログインして進む",
    },
    without: {
      heading: "LINEを使わずに退会する",
      text: "LINEをお使いになれないときは、こちらから進めます。LINEの側の連携は、あとでLINEのアプリから取り消していただきます。",
      button: "LINEを使わずに進む",
      needsPassword:
        "LINEを使わずにログインするためのパスワードが、まだ登録されていません。LINEをお使いになれないときは、下のお問い合わせ先にご連絡ください。",
    },
    only: { button: "ログインして進む" },
    instead: "退会しなくてもできること",
    toConsents: "同意だけを取り消す",
    toLine: "LINEとの連携だけを解除する",
  },
  easy: {
    heading: "退会（たいかい）",
    lead: (idName: string) =>
      `${idName}を やめて、登録（とうろく）した 情報（じょうほう）を けすことが できます。`,
    what: "退会（たいかい）すると（やめると）、こう なります",
    effects: {
      platform: {
        where: "市の ID",
        what: "登録（とうろく）した ことと ログインの 情報（じょうほう）は、すぐに きえます。同意は ぜんぶ 終わります。",
      },
      tools: {
        where: "情報（じょうほう）を わたした サービス",
        what: "わたした 情報（じょうほう）を けすように 言います。市は、きえるまで 見ています。",
        now: (names: string) => `今 情報（じょうほう）が ある サービス：${names}`,
        none: "今 情報（じょうほう）が ある サービスは ありません。",
        away: "今は、どの サービスに 情報（じょうほう）が あるか わかりません。それでも 退会（たいかい）できます。",
      },
      line: {
        where: "LINE",
        what: "LINEで ログインして 退会（たいかい）すると、LINEとの つながりも 切れます。",
      },
      records: {
        where: "のこる もの",
        what: "いつ 同意したか、いつ やめたかの 記録（きろく）は のこります。あなたの 名前や 電話番号（でんわばんごう）は のこりません。",
      },
    },
    final: "退会（たいかい）は もとに もどせません",
    finalText:
      "あとで もとに もどすことは できません。また 使うときは、はじめから 登録（とうろく）してください。",
    proceed: "退会（たいかい）を 始める",
    confirm:
      "あなたか どうか 確認（かくにん）します。もう一度 ログインしてください。さいごに 確認の ページが 出ます。それまで、退会（たいかい）には なりません。",
    withLine: {
      heading: "LINEで ログインして 退会（たいかい）する",
      text: "LINEとの つながりも いっしょに 切れます。LINEと つながっている 人は、こちらが いいです。",
      button: "LINEで ログインする",
    },
    without: {
      heading: "LINEを 使わないで 退会（たいかい）する",
      text: "LINEを 使えないときは、こちらです。LINEとの つながりは、あとで LINEの アプリで 切ってください。",
      button: "LINEを 使わないで つづける",
      needsPassword:
        "LINEを 使わないで ログインする パスワードが まだ ありません。LINEを 使えないときは、下の ところに 聞いてください。",
    },
    only: { button: "ログインして つづける" },
    instead: "退会（たいかい）しなくても できる こと",
    toConsents: "同意だけ やめる",
    toLine: "LINEとの つながりだけ 切る",
  },
  en: {
    heading: "Close your account",
    lead: (idName: string) =>
      `You can stop using your ${idName} and have your registered information deleted.`,
    what: "What happens when you close your account",
    effects: {
      platform: {
        where: "The city’s ID platform",
        what: "What you registered and your sign-in are deleted at once, and all your consents are withdrawn.",
      },
      tools: {
        where: "Services that received information",
        what: "We ask them to delete it. The city follows up by itself until each service has confirmed the deletion.",
        now: (names: string) => `Services that hold information now: ${names}`,
        none: "No service holds information now.",
        away: "Which services hold information cannot be shown right now. You can close your account all the same.",
      },
      line: {
        where: "LINE",
        what: "If you sign in with LINE for this, the link is ended at LINE as well.",
      },
      records: {
        where: "What remains",
        what: "The record of your consents and their withdrawal remains, so that it can be checked later. It is not connected to your name or address.",
      },
    },
    final: "This cannot be undone",
    finalText:
      "Nothing can be restored afterwards. To use the service again, you would register from the beginning.",
    proceed: "Go on",
    confirm:
      "To confirm that it is you, you are asked to sign in once more. Your account is not closed until you confirm it on the page at the end.",
    withLine: {
      heading: "Close it by signing in with LINE",
      text: "The link is ended at LINE as well. We recommend this if LINE is linked.",
      button: "Sign in with LINE",
    },
    without: {
      heading: "Close it without LINE",
      text: "If you cannot use LINE, go on here. You can end the link at LINE later, in the LINE app.",
      button: "Go on without LINE",
      needsPassword:
        "You have not set a password yet, so you cannot sign in without LINE. If you cannot use LINE, please get in touch: you will find our contact details at the bottom of this page.",
    },
    only: { button: "Sign in to go on" },
    instead: "What you can do without closing your account",
    toConsents: "Only withdraw a consent",
    toLine: "Only unlink LINE",
  },
});
