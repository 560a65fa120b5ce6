import { defineTexts } from "./define.ts";

/** Texts that every page shares. */
export const sharedTexts = defineTexts({
  ja: {
    titleOf: (page: string, service: string) =>
      page === service ? service : `${page}｜${service}`,
    errorTitle: (page: string) => `エラー：${page}`,
    skipToContent: "本文へ進む",
    navigation: "主なメニュー",
    language: "言語",
    home: "ホーム",
    settings: "設定",
    signOut: "ログアウト",
    backToSettings: "設定にもどる",
    backToAccount: "アカウントにもどる",
    contact: "お問い合わせ",
    phone: (number: string) => `電話 ${number}`,
    hours: (hours: string) => `（${hours}）`,
    officialSite: (city: string) => `${city}公式サイト`,
    notSet: "未登録",
    change: "変更する",
    changeOf: (label: string) => `：${label}`,
    optional: "すべて任意です。入力したくない項目は、空欄のままでかまいません。",
    save: "保存する",
    saving: "保存しています…",
    noChoice: "選択しない",
    notices: {
      "basic-saved": "基本情報を保存しました。",
      "district-saved": "お住まいの地区を保存しました。",
      "interests-saved": "興味のある分野を保存しました。",
      "channels-saved": "お知らせの受け取り方を保存しました。",
      unchanged: "登録されている内容から変わったところがないため、そのままにしました。",
      "consent-given": "同意を記録しました。",
      "consent-withdrawn":
        "同意を取り消しました。その目的のために渡した情報は、渡した先から削除されます。",
      "line-linked": "LINEと連携しました。次からは、LINEでもログインできます。",
      "line-not-linked": "LINEとの連携は完了していません。何も変更していません。",
      "line-unlinked":
        "LINEとの連携を解除しました。これからはメールアドレスとパスワードでログインしてください。",
      "line-kept": "LINEとの連携はそのままです。何も変更していません。",
      "line-not-unlinked":
        "LINEとの連携を解除できませんでした。何も変更していません。時間をおいて、もう一度お試しください。",
      "password-set": "パスワードを登録しました。",
      "password-not-set": "パスワードは登録していません。何も変更していません。",
      "address-changed":
        "メールアドレスを変更しました。前のアドレスにも、変更したことをお知らせしました。",
      "address-kept": "メールアドレスはそのままです。何も変更していません。",
      "address-not-changed":
        "メールアドレスを変更できませんでした。何も変更していません。時間をおいて、もう一度お試しください。",
      "password-changed": "パスワードを変更しました。",
      "password-kept": "パスワードはそのままです。何も変更していません。",
      "password-not-changed":
        "パスワードを変更できませんでした。何も変更していません。時間をおいて、もう一度お試しください。",
      "account-withdrawn": "退会の手続きが終わりました。",
      "account-kept": "退会を取りやめました。登録されている内容はそのままです。",
      "account-not-withdrawn":
        "退会の手続きを終えられませんでした。登録されている内容はそのままです。時間をおいて、もう一度お試しください。",
    },
    errorSummary: "入力内容をご確認ください",
    errorSummaryLead:
      "まだ保存していません。次の項目を直して、もう一度「保存する」を押してください。",
    conflict: {
      title: "別の画面で内容が変更されています",
      lead: "この画面を開いたあとに、別の画面または端末で内容が変わりました。まだ保存していません。あなたの入力は下のフォームに残っています。",
      stored: "いま登録されている内容",
      yours: "あなたの入力",
      how: "あなたの入力でよければ、もう一度「保存する」を押してください。",
      discard: "入力をやめて、登録されている内容を見る",
    },
    saveUnavailable: {
      title: "いまは保存できません",
      text: "保存先につながらないため、まだ保存していません。入力した内容はこの画面に残っています。しばらく待ってから、もう一度「保存する」を押してください。",
    },
  },
  en: {
    titleOf: (page: string, service: string) =>
      page === service ? service : `${page} | ${service}`,
    errorTitle: (page: string) => `Error: ${page}`,
    skipToContent: "Skip to the main content",
    navigation: "Main menu",
    language: "Language",
    home: "Home",
    settings: "Settings",
    signOut: "Sign out",
    backToSettings: "Back to settings",
    backToAccount: "Back to account",
    contact: "Contact",
    phone: (number: string) => `Phone ${number}`,
    hours: (hours: string) => ` (${hours})`,
    officialSite: (city: string) => `${city} official website`,
    notSet: "Not registered",
    change: "Change",
    changeOf: (label: string) => `: ${label}`,
    optional: "Everything here is optional. Leave empty what you do not want to tell.",
    save: "Save",
    saving: "Saving…",
    noChoice: "No choice",
    notices: {
      "basic-saved": "Your basic information has been saved.",
      "district-saved": "Your district has been saved.",
      "interests-saved": "Your interests have been saved.",
      "channels-saved": "How you receive messages has been saved.",
      unchanged: "Nothing differs from what was registered, so everything stays as it was.",
      "consent-given": "Your consent has been recorded.",
      "consent-withdrawn":
        "Your consent has been withdrawn. What was given for this purpose will be deleted at the tools that received it.",
      "line-linked": "LINE is linked. From now on, you can sign in with LINE too.",
      "line-not-linked": "LINE is not linked. Nothing was changed.",
      "line-unlinked":
        "LINE has been unlinked. From now on, please sign in with your e-mail address and password.",
      "line-kept": "LINE is still linked. Nothing was changed.",
      "line-not-unlinked":
        "LINE could not be unlinked. Nothing was changed. Please try again later.",
      "password-set": "Your password has been set.",
      "password-not-set": "No password was set. Nothing was changed.",
      "address-changed":
        "Your e-mail address has been changed. We have told your previous address, too.",
      "address-kept": "Your e-mail address stays as it is. Nothing was changed.",
      "address-not-changed":
        "Your e-mail address could not be changed. Nothing was changed. Please try again later.",
      "password-changed": "Your password has been changed.",
      "password-kept": "Your password stays as it is. Nothing was changed.",
      "password-not-changed":
        "Your password could not be changed. Nothing was changed. Please try again later.",
      "account-withdrawn": "Your account has been closed.",
      "account-kept": "Your account was not closed. Everything stays as it was.",
      "account-not-withdrawn":
        "Your account could not be closed. Everything stays as it was. Please try again later.",
    },
    errorSummary: "Please check what you entered",
    errorSummaryLead: "Nothing has been saved yet. Correct the following, then press “Save” again.",
    conflict: {
      title: "This was changed on another screen",
      lead: "After you opened this page, the information was changed on another screen or device. Nothing has been saved yet. What you entered is still in the form below.",
      stored: "Registered now",
      yours: "What you entered",
      how: "To keep what you entered, press “Save” again.",
      discard: "Discard what I entered and show what is registered",
    },
    saveUnavailable: {
      title: "This cannot be saved right now",
      text: "The place where your information is kept cannot be reached, so nothing has been saved yet. What you entered is still on this page. Please wait a little, then press “Save” again.",
    },
  },
});
