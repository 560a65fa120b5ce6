import { defineTexts } from "../texts/define.ts";

/** Consents, unlinking LINE and closing the account: the steps that our own provider adds. */
export const account = defineTexts({
  ja: {
    "requiredAction.machi-consents": "利用規約などの確認",
    "requiredAction.machi-withdraw": "退会",
    "requiredAction.machi-unlink-line": "LINEとの連携の解除",
    "requiredAction.machi-link-line": "LINEとの連携",
    "requiredAction.machi-first-passkey": "パスキーの登録",
    registrationDeclined:
      "同意されなかったため、登録をやめました。入力していただいたメールアドレスは消しました。もう一度、はじめから登録できます。",
    passkeyNotMade:
      "パスキーを作れませんでした。もう一度試すか、「別の方法を選ぶ」を押してください。",
    lineLinkedToSomebodyElse:
      "このLINEアカウントは、ほかの方の登録と連携しています。別のLINEアカウントを使うか、その登録でLINEとの連携を解除してください。何も変わっていません。",
    lineLinkedAlready:
      "この登録は、別のLINEアカウントと連携しています。替えるときは、先に連携を解除してください。何も変わっていません。",
    lineLinkCancelled: "LINEの画面で取りやめたため、連携していません。",
    lineNotForStaff:
      "このメールアドレスは職員のアカウントのものです。職員のアカウントはLINEと連携できません。ほかのメールアドレスを使うか、LINEを使わずにログインしてください。",
    lineLinkNeedsFactor:
      "このメールアドレスの登録には、パスワードもパスキーもないため、LINEと連携できません。パスワードを再設定してから、もう一度お試しください。",
    consentRequired:
      "「必須」と書かれた項目に同意すると、先に進めます。同意しないときは「同意しない」を選んでください。",
    consentDocumentChanged:
      "確認していただいている間に、内容が新しくなりました。お手数ですが、もう一度ご確認ください。",
    consentsDeclined:
      "同意されなかったため、ログインをやめました。同意は記録していません。もう一度ログインすると、いつでも選び直せます。",
    lineDeauthoriseFailed:
      "LINEにつながらないため、LINEとの連携を解除できませんでした。何も変わっていません。しばらくたってから、もう一度お試しください。",
    unlinkNeedsPassword:
      "このままLINEとの連携を解除すると、ログインできなくなります。先にパスワードを設定してください。何も変わっていません。",
    unlinkNeedsLine:
      "解除するには、連携しているLINEでのログインが必要です。何も変わっていません。サービスのページに戻って、もう一度始めてください。",
    lineNotConnected:
      "このLINEアカウントは、どの登録とも連携していません。何も変わっていません。連携しているLINEアカウントで、もう一度始めてください。",
    leavingNotForStaff:
      "職員のアカウントは、ここではこの手続きができません。何も変わっていません。管理者にご連絡ください。",
    leavingOtherCitizen:
      "これまでとは別の方のアカウントでログインしたため、続けられません。何も変わっていません。ログアウトしてから、もう一度始めてください。",
    leavingNotFresh:
      "この手続きには、もう一度ログインすることが必要です。何も変わっていません。サービスのページに戻って、もう一度始めてください。",
    securityAlarmSpent:
      "このリンクはもう使えません。すでに手続きが済んでいるか、7日がたっています。心配なときは、パスワードを設定し直してください。",
    accountWithdrawn: "退会の手続きが終わりました。ご利用ありがとうございました。",
    accountWithdrawnLineRemains:
      "LINEとの連携は残っています。LINEアプリで「設定」、「アカウント」、「連動アプリ」の順に開き、このサービスの「連動を解除」を選んでください。",
  },
  easy: {
    "requiredAction.machi-consents": "利用規約（りようきやく）などの 確認（かくにん）",
    "requiredAction.machi-withdraw": "退会（たいかい）",
    "requiredAction.machi-unlink-line": "LINEとの つながりを 切る",
    "requiredAction.machi-link-line": "LINEと つなぐ",
    "requiredAction.machi-first-passkey": "パスキーを 登録（とうろく）する",
    registrationDeclined:
      "「同意しない」を えらんだので、登録（とうろく）を やめました。あなたの メールアドレスは けしました。もう一度 はじめから 登録できます。",
    passkeyNotMade:
      "パスキーを 作れませんでした。もう一度 やってください。または「ほかの 方法（ほうほう）を えらぶ」を おしてください。",
    lineLinkedToSomebodyElse:
      "この LINEアカウントは、ほかの 人の 登録（とうろく）と つながっています。べつの LINEアカウントを 使ってください。または、その 登録で LINEとの つながりを 切ってください。何も かわって いません。",
    lineLinkedAlready:
      "この 登録（とうろく）は、べつの LINEアカウントと つながっています。かえるときは、先に つながりを 切ってください。何も かわって いません。",
    lineLinkCancelled: "LINEの 画面（がめん）で やめたので、つながって いません。",
    lineNotForStaff:
      "この メールアドレスは 市の 職員（しょくいん）の ものです。職員の アカウントは LINEと つなげません。ほかの メールアドレスを 使ってください。または、LINEを 使わないで ログインしてください。",
    lineLinkNeedsFactor:
      "この メールアドレスの 登録（とうろく）には、パスワードも パスキーも ありません。LINEと つなぐことが できません。新しい パスワードを きめてから、もう一度 やってください。",
    consentRequired:
      "「かならず」と 書いて あるものに 同意すると、つぎへ 行けます。同意しないときは「同意しない」を おしてください。",
    consentDocumentChanged:
      "読んでいる 間に、新しく なりました。すみませんが、もう一度 読んでください。",
    consentsDeclined:
      "「同意しない」を えらんだので、ログインを やめました。同意は 記録（きろく）して いません。もう一度 ログインすると、いつでも えらべます。",
    lineDeauthoriseFailed:
      "LINEに つながりません。LINEとの つながりを 切ることが できませんでした。何も かわって いません。少し 待ってから、もう一度 やってください。",
    unlinkNeedsPassword:
      "今 LINEとの つながりを 切ると、ログインできなく なります。先に パスワードを きめてください。何も かわって いません。",
    unlinkNeedsLine:
      "つながりを 切るときは、つながっている LINEで ログインしてください。何も かわって いません。サービスの ページに もどって、もう一度 やってください。",
    lineNotConnected:
      "この LINEアカウントは、どの 登録（とうろく）とも つながって いません。何も かわって いません。つながっている LINEアカウントで、もう一度 やってください。",
    leavingNotForStaff:
      "市の 職員（しょくいん）の アカウントは、ここでは できません。何も かわって いません。管理者（かんりしゃ）に 聞いてください。",
    leavingOtherCitizen:
      "前と ちがう 人の アカウントで ログインしたので、つづけられません。何も かわって いません。ログアウトしてから、もう一度 やってください。",
    leavingNotFresh:
      "もう一度 ログインしてください。何も かわって いません。サービスの ページに もどって、もう一度 やってください。",
    securityAlarmSpent:
      "この リンクは もう 使えません。もう 使ったか、7日より 長い 時間が たっています。心配（しんぱい）な ときは、新しい パスワードを きめてください。",
    accountWithdrawn: "退会（たいかい）が 終わりました。使ってくださって、ありがとうございました。",
    accountWithdrawnLineRemains:
      "LINEとの つながりは のこって います。LINEアプリで「設定（せってい）」、「アカウント」、「連動アプリ（れんどうアプリ）」を じゅんばんに 開いてください。この サービスの「連動を解除（れんどうをかいじょ）」を えらんでください。",
  },
  en: {
    "requiredAction.machi-consents": "Read the terms of use and other documents",
    "requiredAction.machi-withdraw": "Close your account",
    "requiredAction.machi-unlink-line": "Unlink LINE",
    "requiredAction.machi-link-line": "Link LINE",
    "requiredAction.machi-first-passkey": "Create a passkey",
    registrationDeclined:
      "You did not agree, so you are not registered. The e-mail address that you entered has been erased. You can register again from the beginning.",
    passkeyNotMade:
      "The passkey could not be created. Please try again, or press “Choose another way”.",
    lineLinkedToSomebodyElse:
      "This LINE account is linked with somebody else's registration. Please use another LINE account, or unlink LINE in that registration. Nothing has changed.",
    lineLinkedAlready:
      "Another LINE account is linked with this registration. To change it, please unlink that one first. Nothing has changed.",
    lineLinkCancelled: "You turned back at LINE, so it is not linked.",
    lineNotForStaff:
      "This e-mail address belongs to an account of city staff, which cannot be linked with LINE. Please use another e-mail address, or sign in without LINE.",
    lineLinkNeedsFactor:
      "The registration with this e-mail address has neither a password nor a passkey, so it cannot be linked with LINE. Please set a new password first and try again.",
    consentRequired:
      "To go on, please agree to everything marked “Required”. If you do not agree, choose “I do not agree”.",
    consentDocumentChanged:
      "The text changed while you were reading. We are sorry: please check it once more.",
    consentsDeclined:
      "You did not agree, so you are not signed in. No consent was recorded. You can sign in again at any time and decide then.",
    lineDeauthoriseFailed:
      "We could not reach LINE, so your account is still linked with LINE. Nothing has changed. Please wait a while and try again.",
    unlinkNeedsPassword:
      "Without LINE you could no longer sign in. Please set a password first. Nothing has changed.",
    unlinkNeedsLine:
      "To unlink LINE, please sign in with the LINE account that is linked. Nothing has changed. Please go back to the page of the service and start again.",
    lineNotConnected:
      "This LINE account is not linked with any registration. Nothing has changed. Please start again with the LINE account that is linked.",
    leavingNotForStaff:
      "This cannot be done here with an account of city staff. Nothing has changed. Please ask your administrator.",
    leavingOtherCitizen:
      "You signed in with another account than before, so you cannot continue. Nothing has changed. Please sign out and start again.",
    leavingNotFresh:
      "For this, you need to sign in once more. Nothing has changed. Please go back to the page of the service and start again.",
    securityAlarmSpent:
      "This link no longer works: it has been used already, or 7 days have passed. If you are worried, please set a new password.",
    accountWithdrawn: "Your account is closed. Thank you for having been with us.",
    accountWithdrawnLineRemains:
      "Your account is still linked with LINE. In the LINE app, open “Settings”, then “Account”, then “Authorized apps”, and choose “Deauthorize” for this service.",
  },
});
