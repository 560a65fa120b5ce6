import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "退会",
    heading: "{0}を退会しますか",
    account: "退会するアカウント",
    implies: "退会すると、次のようになります",
    signedOut: "すべての端末でログアウトし、この{0}ではログインできなくなります。",
    deleted: "登録した情報は削除され、元に戻せません。お知らせなどのサービスからも削除します。",
    record: "いつ何に同意したかの記録は、お名前やメールアドレスのない形で残ります。",
    mail: "退会が終わると、上のメールアドレスにお知らせします。",
    line: "LINEとの連携も解除します。",
    lineApart:
      "LINEとの連携は、この手続きでは解除されません。退会したあと、ご自分のLINEアプリで解除してください。",
    lineSteps: "LINEアプリでの解除のしかた",
    lineStep1: "LINEアプリで「設定」、「アカウント」、「連動アプリ」の順に開きます。",
    lineStep2: "このサービスを選び、「連動を解除」を選びます。",
    failed: "まだ退会していません",
    confirm: "退会する",
    retry: "もう一度試す",
    withoutLineText:
      "LINEにつながるのを待たずに退会することもできます。そのときは、LINEとの連携をご自分で解除してください。",
    withoutLine: "LINEとの連携を残して退会する",
    cancel: "退会しない",
  },
  easy: {
    title: "退会（たいかい）",
    heading: "{0}を 退会（たいかい）しますか",
    account: "やめる アカウント",
    implies: "退会（たいかい）すると（やめると）、こう なります",
    signedOut:
      "ぜんぶの スマートフォンや パソコンで ログアウトします。この {0}では もう ログインできません。",
    deleted:
      "登録（とうろく）した 情報（じょうほう）は きえます。もとに もどせません。お知らせなどの サービスからも けします。",
    record:
      "いつ 何に 同意したかの 記録（きろく）は のこります。あなたの 名前や メールアドレスは のこりません。",
    mail: "退会（たいかい）が 終わったら、上の メールアドレスに 知らせます。",
    line: "LINEとの つながりも 切ります。",
    lineApart:
      "LINEとの つながりは、ここでは 切れません。退会（たいかい）した あとで、自分の LINEアプリで 切ってください。",
    lineSteps: "LINEアプリで つながりを 切る 方法（ほうほう）",
    lineStep1:
      "LINEアプリで「設定（せってい）」、「アカウント」、「連動アプリ（れんどうアプリ）」を じゅんばんに 開きます。",
    lineStep2:
      "この サービスを えらびます。つぎに「連動を解除（れんどうをかいじょ）」を えらびます。",
    failed: "まだ 退会（たいかい）して いません",
    confirm: "退会（たいかい）する",
    retry: "もう一度 やる",
    withoutLineText:
      "LINEを 待たないで 退会（たいかい）する ことも できます。そのときは、LINEとの つながりを 自分で 切ってください。",
    withoutLine: "LINEとの つながりを のこして 退会（たいかい）する",
    cancel: "退会（たいかい）しない",
  },
  en: {
    title: "Close your account",
    heading: "Do you want to close your {0} account?",
    account: "Account to close",
    implies: "When you close your account:",
    signedOut: "You are signed out on all devices, and you can no longer sign in with this {0}.",
    deleted:
      "The information that you registered is deleted and cannot be brought back. It is removed from the services for notices and other tasks, too.",
    record:
      "A record of when you agreed to what is kept, without your name and your e-mail address.",
    mail: "We will send an e-mail to the address above when your account is closed.",
    line: "Your account is unlinked from LINE, too.",
    lineApart:
      "LINE will not be unlinked by this. After closing your account, please unlink it yourself in your LINE app.",
    lineSteps: "How to unlink in the LINE app",
    lineStep1: "In the LINE app, open “Settings”, then “Account”, then “Authorized apps”.",
    lineStep2: "Choose this service, then “Deauthorize”.",
    failed: "Your account is not closed yet",
    confirm: "Close my account",
    retry: "Try again",
    withoutLineText:
      "You can also close your account without waiting for LINE. In that case, please unlink LINE yourself.",
    withoutLine: "Close my account and leave LINE linked",
    cancel: "Keep my account",
  },
});
