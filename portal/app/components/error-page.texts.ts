import type { UnavailableSource } from "../../server/errors.ts";
import type { Problem } from "../problem.ts";
import { defineTexts } from "../texts/define.ts";

interface ErrorText {
  title: string;
  paragraphs: string[];
}

type ErrorTexts = Record<Exclude<Problem["kind"], "unavailable"> | "unexpected", ErrorText> & {
  unavailable: Record<UnavailableSource, ErrorText>;
  retry: string;
  signIn: string;
  toStart: string;
};

/** Texts of the error page. */
export const errorTexts = defineTexts<ErrorTexts>({
  ja: {
    unavailable: {
      "identity-provider": {
        title: "ただいまログインできません",
        paragraphs: [
          "ログインの仕組みに一時的につながりません。登録されている内容はそのまま残っています。",
          "数分待ってから、もう一度お試しください。復旧すると自動的に使えるようになります。",
        ],
      },
      "citizen-api": {
        title: "ただいま登録内容を表示できません",
        paragraphs: [
          "登録内容を保管している仕組みに一時的につながりません。登録されている内容はそのまま残っています。",
          "数分待ってから、もう一度お試しください。ログインし直す必要はありません。",
        ],
      },
      gateway: {
        title: "ただいま連携の状況を表示できません",
        paragraphs: [
          "連携の状況を記録している仕組みに一時的につながりません。登録されている内容と同意はそのまま残っています。",
          "数分待ってから、もう一度お試しください。ログインし直す必要はありません。",
        ],
      },
      "session-store": {
        title: "ただいまご利用いただけません",
        paragraphs: [
          "マイページの一部が一時的に止まっています。登録されている内容はそのまま残っています。",
          "数分待ってから、もう一度お試しください。",
        ],
      },
    },
    "sign-in-expired": {
      title: "ログインの有効期限が切れました",
      paragraphs: [
        "安全のため、しばらく操作がないときや、ほかの画面でログアウトしたときは、ログインが終わります。",
        "送信した内容は保存していません。お手数ですが、ログインしてからもう一度入力してください。",
      ],
    },
    "stale-form": {
      title: "この画面は古くなっています",
      paragraphs: [
        "画面を開いたあとにログインし直したため、この画面からの送信を取り消しました。何も変更していません。",
        "画面を開き直してから、もう一度入力してください。",
      ],
    },
    "not-found": {
      title: "ページが見つかりません",
      paragraphs: [
        "アドレスが変わったか、入力されたアドレスに誤りがあるかもしれません。",
        "最初の画面から、目的のページをお探しください。",
      ],
    },
    unexpected: {
      title: "うまく表示できませんでした",
      paragraphs: [
        "申し訳ありません。マイページの側で問題が起きました。何が起きたかは記録しました。",
        "しばらく待ってから、もう一度お試しください。続くときは、下記へお知らせください。",
      ],
    },
    retry: "もう一度読み込む",
    signIn: "ログインする",
    toStart: "最初の画面へ",
  },
  easy: {
    unavailable: {
      "identity-provider": {
        title: "今は ログインできません",
        paragraphs: [
          "ログインの サービスに、今 つながりません。登録（とうろく）した ことは、そのまま のこって います。",
          "何分か 待ってから、もう一度 やってください。なおったら、また 使えます。",
        ],
      },
      "citizen-api": {
        title: "今は 登録（とうろく）した ことを 見ることが できません",
        paragraphs: [
          "今 つながりません。登録（とうろく）した ことは、そのまま のこって います。",
          "何分か 待ってから、もう一度 やってください。ログインは しなくて いいです。",
        ],
      },
      gateway: {
        title: "今は どこに 何を わたしたか、見ることが できません",
        paragraphs: [
          "今 つながりません。登録（とうろく）した ことと 同意は、そのまま のこって います。",
          "何分か 待ってから、もう一度 やってください。ログインは しなくて いいです。",
        ],
      },
      "session-store": {
        title: "今は 使えません",
        paragraphs: [
          "マイページが 少し 止まって います。登録（とうろく）した ことは、そのまま のこって います。",
          "何分か 待ってから、もう一度 やってください。",
        ],
      },
    },
    "sign-in-expired": {
      title: "ログインが 終わりました",
      paragraphs: [
        "安全（あんぜん）の ために、しばらく 使わないときは、ログインが 終わります。ほかの ページで ログアウトしたときも、終わります。",
        "送った ことは 保存（ほぞん）して いません。すみませんが、ログインして、もう一度 書いてください。",
      ],
    },
    "stale-form": {
      title: "この ページは 古いです",
      paragraphs: [
        "この ページを 開いた あとで、もう一度 ログインしました。だから、送った ことを やめました。何も かえて いません。",
        "ページを もう一度 開いて、もう一度 書いてください。",
      ],
    },
    "not-found": {
      title: "ページが ありません",
      paragraphs: [
        "アドレスが かわったか、アドレスが ちがうかも しれません。",
        "はじめの ページから、見たい ページを 開いてください。",
      ],
    },
    unexpected: {
      title: "ページを 見せることが できませんでした",
      paragraphs: [
        "すみません。マイページに 問題が ありました。問題は 記録（きろく）しました。",
        "少し 待ってから、もう一度 やってください。何度も できないときは、下の ところに 教えてください。",
      ],
    },
    retry: "もう一度 読む",
    signIn: "ログインする",
    toStart: "はじめの ページへ",
  },
  en: {
    unavailable: {
      "identity-provider": {
        title: "You cannot sign in right now",
        paragraphs: [
          "The sign-in service cannot be reached for the moment. Your registered information is safe.",
          "Please wait a few minutes and try again. It will work again by itself once the service is back.",
        ],
      },
      "citizen-api": {
        title: "Your information cannot be shown right now",
        paragraphs: [
          "The place where your information is kept cannot be reached for the moment. Your registered information is safe.",
          "Please wait a few minutes and try again. You need not sign in again.",
        ],
      },
      gateway: {
        title: "What was given to other tools cannot be shown right now",
        paragraphs: [
          "The place where this is recorded cannot be reached for the moment. Your registered information and your consents are unchanged.",
          "Please wait a few minutes and try again. You need not sign in again.",
        ],
      },
      "session-store": {
        title: "My Page cannot be used right now",
        paragraphs: [
          "A part of My Page has stopped for the moment. Your registered information is safe.",
          "Please wait a few minutes and try again.",
        ],
      },
    },
    "sign-in-expired": {
      title: "Your sign-in has ended",
      paragraphs: [
        "For your safety, a sign-in ends when nothing is done for some time, or when you sign out on another screen.",
        "What you sent has not been saved. Please sign in and enter it again.",
      ],
    },
    "stale-form": {
      title: "This page is out of date",
      paragraphs: [
        "You signed in again after this page was opened, so what was sent from it was cancelled. Nothing has been changed.",
        "Please open the page again, and enter it once more.",
      ],
    },
    "not-found": {
      title: "This page cannot be found",
      paragraphs: [
        "The address may have changed, or there may be a mistake in it.",
        "Please look for the page you want from the first page.",
      ],
    },
    unexpected: {
      title: "This page could not be shown",
      paragraphs: [
        "We are sorry. Something went wrong in My Page. What happened has been recorded.",
        "Please wait a little and try again. If it happens again, please tell the contact below.",
      ],
    },
    retry: "Load again",
    signIn: "Sign in",
    toStart: "To the first page",
  },
});
