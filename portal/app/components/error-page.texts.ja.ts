import type { UnavailableSource } from "../../server/errors.ts";
import type { Problem } from "../problem.ts";

interface ErrorText {
  title: string;
  paragraphs: string[];
  /** What the citizen can do. */
  way: "retry" | "sign-in" | "start";
}

const unavailable: Record<UnavailableSource, ErrorText> = {
  "identity-provider": {
    title: "ただいまログインできません",
    paragraphs: [
      "ログインの仕組みに一時的につながりません。登録されている内容はそのまま残っています。",
      "数分待ってから、もう一度お試しください。復旧すると自動的に使えるようになります。",
    ],
    way: "retry",
  },
  "citizen-api": {
    title: "ただいま登録内容を表示できません",
    paragraphs: [
      "登録内容を保管している仕組みに一時的につながりません。登録されている内容はそのまま残っています。",
      "数分待ってから、もう一度お試しください。ログインし直す必要はありません。",
    ],
    way: "retry",
  },
  "session-store": {
    title: "ただいまご利用いただけません",
    paragraphs: [
      "マイページの一部が一時的に止まっています。登録されている内容はそのまま残っています。",
      "数分待ってから、もう一度お試しください。",
    ],
    way: "retry",
  },
};

/** Texts of the error page. */
export const errorTexts: Record<
  Exclude<Problem["kind"], "unavailable"> | "unexpected",
  ErrorText
> & {
  unavailable: typeof unavailable;
  retry: string;
  signIn: string;
  toStart: string;
} = {
  unavailable,
  "sign-in-expired": {
    title: "ログインの有効期限が切れました",
    paragraphs: [
      "安全のため、しばらく操作がないときや、ほかの画面でログアウトしたときは、ログインが終わります。",
      "送信した内容は保存していません。お手数ですが、ログインしてからもう一度入力してください。",
    ],
    way: "sign-in",
  },
  "stale-form": {
    title: "この画面は古くなっています",
    paragraphs: [
      "画面を開いたあとにログインし直したため、この画面からの送信を取り消しました。何も変更していません。",
      "画面を開き直してから、もう一度入力してください。",
    ],
    way: "retry",
  },
  "not-found": {
    title: "ページが見つかりません",
    paragraphs: [
      "アドレスが変わったか、入力されたアドレスに誤りがあるかもしれません。",
      "最初の画面から、目的のページをお探しください。",
    ],
    way: "start",
  },
  unexpected: {
    title: "うまく表示できませんでした",
    paragraphs: [
      "申し訳ありません。マイページの側で問題が起きました。何が起きたかは記録しました。",
      "しばらく待ってから、もう一度お試しください。続くときは、下記へお知らせください。",
    ],
    way: "retry",
  },
  retry: "もう一度読み込む",
  signIn: "ログインする",
  toStart: "最初の画面へ",
};
