import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for a sign-in that did not succeed. */
export const texts = defineTexts({
  ja: {
    cancelled: {
      heading: "ログインを取りやめました",
      paragraphs: ["ログインは完了していません。続けるときは、もう一度お試しください。"],
    },
    "timed-out": {
      heading: "もう一度ログインしてください",
      paragraphs: [
        "ログインの途中で時間が過ぎたか、途中から別の画面で開かれたため、完了できませんでした。",
        "登録されている内容に変わりはありません。",
      ],
    },
    assurance: {
      heading: "二段階の確認が必要です",
      paragraphs: [
        "マイページを使うには、パスワードやLINEに加えて、メールで届く確認コードなどによる二段階の確認が必要です。",
        "二段階の確認が済んでいなかったため、ログインを取り消しました。もう一度ログインして、最後まで進めてください。",
      ],
    },
    invalid: {
      heading: "ログインできませんでした",
      paragraphs: [
        "ログインの結果を確かめられなかったため、安全のために取り消しました。登録されている内容に変わりはありません。",
        "もう一度ログインしても続くときは、下のお問い合わせ先へお知らせください。",
      ],
    },
    retry: "もう一度ログインする",
    toStart: "最初の画面へ",
  },
  easy: {
    cancelled: {
      heading: "ログインを やめました",
      paragraphs: ["ログインは 終わって いません。つづけるときは、もう一度 やってください。"],
    },
    "timed-out": {
      heading: "もう一度 ログインしてください",
      paragraphs: [
        "ログインの とちゅうで 時間が たちました。または、べつの ページで 開きました。だから、ログインできませんでした。",
        "登録（とうろく）した ことは かわって いません。",
      ],
    },
    assurance: {
      heading: "2回 確認（かくにん）してください",
      paragraphs: [
        "マイページを 使うときは、パスワードや LINEの あとで、メールの 確認コード（かくにんコード）などで もう一度 確認します。",
        "2回目の 確認（かくにん）が まだなので、ログインを やめました。もう一度 ログインしてください。",
      ],
    },
    invalid: {
      heading: "ログインできませんでした",
      paragraphs: [
        "ログインの 確認（かくにん）が できなかったので、安全（あんぜん）の ために やめました。登録（とうろく）した ことは かわって いません。",
        "もう一度 ログインしても できないときは、下の ところに 聞いてください。",
      ],
    },
    retry: "もう一度 ログインする",
    toStart: "はじめの ページへ",
  },
  en: {
    cancelled: {
      heading: "Sign-in cancelled",
      paragraphs: ["You are not signed in. To go on, please try again."],
    },
    "timed-out": {
      heading: "Please sign in again",
      paragraphs: [
        "The sign-in took too long, or was continued in another window, so it could not be completed.",
        "Your registered information is unchanged.",
      ],
    },
    assurance: {
      heading: "Two-step verification is needed",
      paragraphs: [
        "To use My Page you need a second step besides your password or LINE, such as a confirmation code sent by e-mail.",
        "The second step was not completed, so the sign-in was cancelled. Please sign in again and follow it to the end.",
      ],
    },
    invalid: {
      heading: "You could not be signed in",
      paragraphs: [
        "The result of the sign-in could not be verified, so it was cancelled for your safety. Your registered information is unchanged.",
        "If this happens again, please tell the contact at the bottom of this page.",
      ],
    },
    retry: "Sign in again",
    toStart: "To the first page",
  },
});
