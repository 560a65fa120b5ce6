import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "LINEとの連携",
    heading: "LINEと連携しますか",
    account: "次のメールアドレスの登録と、これから開くLINEのアカウントを連携します。",
    signIn: "連携すると、LINEでもログインでき、お知らせをLINEで受け取れます。",
    kept: "市がお預かりするのは、LINEの利用者番号だけです。お名前やトークの内容は受け取りません。",
    failed: "まだ連携していません",
    confirm: "LINEを開いて連携する",
    cancel: "連携しない",
  },
  easy: {
    title: "LINEと つなぐ",
    heading: "LINEと つなぎますか",
    account: "この メールアドレスの 登録（とうろく）と、これから ひらく LINEを つなぎます。",
    signIn: "つなぐと、LINEでも ログインできます。お知らせを LINEで 読むことが できます。",
    kept: "市が もらうのは、LINEの 番号（ばんごう）だけです。名前や トークは もらいません。",
    failed: "まだ つながっていません",
    confirm: "LINEを ひらいて つなぐ",
    cancel: "つながない",
  },
  en: {
    title: "Link LINE",
    heading: "Do you want to link LINE?",
    account:
      "The account with this e-mail address and the LINE account that you open next will be linked:",
    signIn: "Then you can sign in with LINE too, and receive notices by LINE.",
    kept: "The city keeps nothing but your LINE user id. It receives neither your name nor your talks.",
    failed: "LINE is not linked yet",
    confirm: "Open LINE and link it",
    cancel: "Do not link LINE",
  },
});
