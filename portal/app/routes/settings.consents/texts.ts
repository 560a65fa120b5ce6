import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for the consents. */
export const texts = defineTexts({
  ja: {
    heading: "同意の確認と変更",
    lead: "何のために情報を使うかを、目的ごとに決められます。いつでも変えられます。",
    withdrawing:
      "同意を取り消すと、その目的のために渡した情報は、渡した先から削除されます。削除の状況は次のページで確かめられます。",
    dataFlow: "どこに何が渡っているか",
    away: "いま同意の状況を確かめられません。同意の内容はそのまま残っています。しばらく待ってから、もう一度開いてください。",
    labels: { state: "いまの状態", version: "内容の版", tools: "情報を渡す先" },
    version: (date: string) => `${date}版`,
    noTools: "市の外のサービスには渡しません",
    toolsAway: "いまは確かめられません",
    requiredText: (idName: string) =>
      `${idName}を使うために必要な同意です。この同意だけを取り消すことはできません。取り消したいときは退会の手続きをご利用ください。`,
    toWithdrawal: "退会について",
    read: "全文を読む",
    give: "同意する",
    withdraw: "同意を取り消す",
    of: (name: string) => `：${name}`,
    history: "これまでの同意の記録",
    given: "同意する",
    notGiven: "同意しない",
    historyRow: (at: string, what: string, name: string, version: string) =>
      `${at} ${what}：${name}（${version}版）`,
    failures: {
      outdated: {
        title: "内容が新しくなっています",
        text: "この画面を開いたあとに、同意していただく内容が新しくなりました。まだ同意していません。この画面で新しい内容を確かめてから、もう一度お選びください。",
      },
      refused: {
        title: "この内容では受け付けられませんでした",
        text: "何も変更していません。下の一覧から、もう一度お選びください。",
      },
      unavailable: {
        title: "いまは変更できません",
        text: "同意を記録する仕組みにつながらないため、まだ何も変更していません。しばらく待ってから、もう一度お試しください。",
      },
    },
  },
  easy: {
    heading: "同意の 確認（かくにん）と 変更（へんこう）",
    lead: "何の ために 情報（じょうほう）を 使うか、一つずつ きめることが できます。いつでも かえられます。",
    withdrawing:
      "同意を やめると、その ために わたした 情報（じょうほう）は、わたした ところから きえます。きえたか どうかは、つぎの ページで わかります。",
    dataFlow: "どこに 何を わたしたか",
    away: "今は 同意を 見ることが できません。同意は そのまま のこって います。少し 待ってから、もう一度 開いてください。",
    labels: { state: "今", version: "いつの ものか", tools: "情報（じょうほう）を わたす ところ" },
    version: (date: string) => `${date}の もの`,
    noTools: "市の 外の サービスには わたしません",
    toolsAway: "今は わかりません",
    requiredText: (idName: string) =>
      `${idName}を 使うときに いる 同意です。これだけを やめることは できません。やめたいときは、退会（たいかい）してください。`,
    toWithdrawal: "退会（たいかい）の ページ",
    read: "ぜんぶ 読む",
    give: "同意する",
    withdraw: "同意を やめる",
    of: (name: string) => `：${name}`,
    history: "今までの 同意の 記録（きろく）",
    given: "同意する",
    notGiven: "同意しない",
    historyRow: (at: string, what: string, name: string, version: string) =>
      `${at} ${what}：${name}（${version}の もの）`,
    failures: {
      outdated: {
        title: "新しく なりました",
        text: "この ページを 開いた あとで、新しく なりました。まだ 同意して いません。新しい ものを 読んで、もう一度 えらんでください。",
      },
      refused: {
        title: "できませんでした",
        text: "何も かえて いません。下から もう一度 えらんでください。",
      },
      unavailable: {
        title: "今は かえられません",
        text: "今 つながりません。まだ 何も かえて いません。少し 待ってから、もう一度 やってください。",
      },
    },
  },
  en: {
    heading: "Your consents",
    lead: "You decide, purpose by purpose, what your information is used for. You can change your mind at any time.",
    withdrawing:
      "When you withdraw a consent, what was given for that purpose is deleted at the tools that received it. You can follow the deletion on this page:",
    dataFlow: "Where your information is",
    away: "Your consents cannot be shown right now. They are unchanged. Please open this page again in a little while.",
    labels: { state: "Now", version: "Version", tools: "Given to" },
    version: (date: string) => date,
    noTools: "Not given to any service outside the city",
    toolsAway: "Cannot be shown right now",
    requiredText: (idName: string) =>
      `You need this consent to use your ${idName}. It cannot be withdrawn alone. To withdraw it, close your account.`,
    toWithdrawal: "About closing your account",
    read: "Read the full text",
    give: "Agree",
    withdraw: "Withdraw consent",
    of: (name: string) => `: ${name}`,
    history: "Record of your decisions",
    given: "agreed",
    notGiven: "did not agree",
    historyRow: (at: string, what: string, name: string, version: string) =>
      `${at}: ${what} – ${name} (version of ${version})`,
    failures: {
      outdated: {
        title: "The content has changed",
        text: "After you opened this page, what you are asked to agree to was changed. You have not agreed to it. Please read the new content on this page and choose again.",
      },
      refused: {
        title: "This could not be accepted",
        text: "Nothing was changed. Please choose again from the list below.",
      },
      unavailable: {
        title: "This cannot be changed right now",
        text: "The place where your consents are kept cannot be reached, so nothing was changed. Please wait a little and try again.",
      },
    },
  },
});
