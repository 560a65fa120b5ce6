import { defineTexts } from "../../texts/define.ts";

/** Texts of the page of what was given to which tool. */
export const texts = defineTexts({
  ja: {
    heading: "どこに何が渡っているか",
    lead: "市が使うサービスごとに、あなたの情報のうち何を、何のために渡しているかを確かめられます。",
    own: {
      heading: "市のID基盤",
      text: "登録された内容は、市のID基盤で保管しています。同意していただいた目的のために必要なものだけを、下のサービスに渡します。",
      link: "登録されている内容を見る",
    },
    tools: "情報を渡すサービス",
    noTools: "いま、情報を渡すサービスはありません。",
    toolsAway: {
      title: "いま、渡した情報の状況を確かめられません",
      text: "状況を記録している仕組みに一時的につながりません。登録されている内容と同意はそのまま残っていて、変更は自動で届けられます。しばらく待ってから、もう一度開いてください。",
    },
    states: {
      held: "情報を渡しています",
      sending: "届けているところです",
      removing: "削除を求めているところです",
      removed: "削除を確認しました",
      "not-held": "何も渡していません",
      "waiting-for-staff": "市の職員が確認しています",
    },
    explanations: {
      held: "下の内容が渡っています。",
      sending: "変更を届けています。ふつうは数秒で終わります。",
      removing:
        "渡した情報の削除を求めています。削除されたことを確認できるまで、この画面でお知らせします。",
      removed: "渡した情報が削除されたことを、このサービスに確認しました。",
      "not-held": "このサービスに、あなたの情報はありません。",
      "waiting-for-staff":
        "自動では届けられなかったため、市の職員が確認しています。あなたに行っていただくことはありません。",
    },
    reasons: {
      "no-consent": "同意していただいた目的がないためです。",
      settings:
        "同意はいただいていますが、お知らせの受け取り方などの設定により、このサービスに渡すものはありません。",
    },
    toDelivery: "お知らせの受け取り方を見る",
    away: {
      change: (tool: string) =>
        `いま${tool}につながらないため、変更がまだ届いていません。つながりしだい自動で届けます。`,
      removal: (tool: string) =>
        `いま${tool}につながらないため、削除の求めがまだ届いていません。つながりしだい自動で届けます。`,
      nothing: (tool: string) =>
        `いま${tool}につながりません。これまでに届けた内容に変わりはありません。`,
    },
    refresh: "最新の状況を見る",
    labels: {
      purposes: "使う目的",
      data: "渡している情報",
      pastData: "渡していた情報",
      sentAt: "最後に届けた日時",
      removedAt: "削除を確認した日時",
      receipt: "受付番号",
      code: "このサービスで入力する認証コード",
    },
    withdraw: "同意を取り消す",
    give: "同意を確認する",
    of: (name: string) => `：${name}`,
    consents: "目的ごとの同意",
    consentsAway:
      "いま同意の状況を確かめられません。同意の内容はそのまま残っています。しばらく待ってから、もう一度開いてください。",
  },
  easy: {
    heading: "どこに 何を わたしたか",
    lead: "市が 使う サービスに、あなたの どの 情報（じょうほう）を、何の ために わたしたか、見ることが できます。",
    own: {
      heading: "市の ID",
      text: "登録（とうろく）した ことは、市の IDに あります。あなたが 同意した ことに いる ものだけ、下の サービスに わたします。",
      link: "登録（とうろく）した ことを 見る",
    },
    tools: "情報（じょうほう）を わたす サービス",
    noTools: "今、情報（じょうほう）を わたす サービスは ありません。",
    toolsAway: {
      title: "今は 見ることが できません",
      text: "今 つながりません。登録（とうろく）した ことと 同意は、そのままです。新しい ことは あとで 自動で 送ります。少し 待ってから、もう一度 開いてください。",
    },
    states: {
      held: "情報（じょうほう）を わたして います",
      sending: "今 送って います",
      removing: "けすように 言って います",
      removed: "きえました",
      "not-held": "何も わたして いません",
      "waiting-for-staff": "市の 職員（しょくいん）が 見て います",
    },
    explanations: {
      held: "下の 情報（じょうほう）を わたしました。",
      sending: "新しい 情報（じょうほう）を 送って います。すぐに 終わります。",
      removing:
        "わたした 情報（じょうほう）を けすように 言って います。きえるまで、この ページで お知らせします。",
      removed: "わたした 情報（じょうほう）は きえました。市が 確認（かくにん）しました。",
      "not-held": "この サービスに、あなたの 情報（じょうほう）は ありません。",
      "waiting-for-staff":
        "自動で 送れなかったので、市の 職員（しょくいん）が 見て います。あなたは 何も しなくて いいです。",
    },
    reasons: {
      "no-consent": "あなたの 同意が ないからです。",
      settings:
        "同意は あります。でも、お知らせを もらう 方法（ほうほう）などの 設定（せってい）で、この サービスに わたす ものは ありません。",
    },
    toDelivery: "お知らせを もらう 方法（ほうほう）を 見る",
    away: {
      change: (tool: string) =>
        `今 ${tool}に つながりません。新しい 情報（じょうほう）を まだ 送って いません。つながったら、自動で 送ります。`,
      removal: (tool: string) =>
        `今 ${tool}に つながりません。「けしてください」と まだ 言えて いません。つながったら、自動で 言います。`,
      nothing: (tool: string) =>
        `今 ${tool}に つながりません。今までに 送った ことは かわりません。`,
    },
    refresh: "新しい ことを 見る",
    labels: {
      purposes: "何の ために 使うか",
      data: "わたした 情報（じょうほう）",
      pastData: "前に わたした 情報（じょうほう）",
      sentAt: "さいごに 送った 日と 時間",
      removedAt: "きえた 日と 時間",
      receipt: "受付番号（うけつけばんごう）",
      code: "この サービスで 書く コード",
    },
    withdraw: "同意を やめる",
    give: "同意を 確認（かくにん）する",
    of: (name: string) => `：${name}`,
    consents: "一つずつの 同意",
    consentsAway:
      "今は 同意を 見ることが できません。同意は そのまま のこって います。少し 待ってから、もう一度 開いてください。",
  },
  en: {
    heading: "Where your information is",
    lead: "For each service the city uses, see which of your information is given to it, and what for.",
    own: {
      heading: "The city’s ID platform",
      text: "What you have registered is kept in the city’s ID platform. Only what is needed for the purposes you agreed to is given to the services below.",
      link: "See what is registered",
    },
    tools: "Services that receive information",
    noTools: "No service receives information now.",
    toolsAway: {
      title: "What was given to which service cannot be shown right now",
      text: "The place where this is recorded cannot be reached for the moment. Your registered information and your consents are unchanged, and changes are delivered by themselves. Please open this page again in a little while.",
    },
    states: {
      held: "Information is given",
      sending: "On its way",
      removing: "Deletion requested",
      removed: "Deletion confirmed",
      "not-held": "Nothing is given",
      "waiting-for-staff": "City staff are looking into it",
    },
    explanations: {
      held: "The following has been given.",
      sending: "A change is being delivered. This usually takes a few seconds.",
      removing:
        "We have asked for your information to be deleted. This page tells you when the deletion is confirmed.",
      removed: "The service has confirmed that your information was deleted.",
      "not-held": "This service has no information about you.",
      "waiting-for-staff":
        "It could not be delivered by itself, so city staff are looking into it. You need not do anything.",
    },
    reasons: {
      "no-consent": "You have not agreed to any of its purposes.",
      settings:
        "You have agreed, but with your settings, such as how you receive messages, there is nothing to give to this service.",
    },
    toDelivery: "See how you receive messages",
    away: {
      change: (tool: string) =>
        `${tool} cannot be reached right now, so the change has not arrived yet. It will be delivered by itself as soon as the service answers.`,
      removal: (tool: string) =>
        `${tool} cannot be reached right now, so the request for deletion has not arrived yet. It will be delivered by itself as soon as the service answers.`,
      nothing: (tool: string) =>
        `${tool} cannot be reached right now. What was delivered so far is unchanged.`,
    },
    refresh: "See the latest state",
    labels: {
      purposes: "Used for",
      data: "Information given",
      pastData: "Information that was given",
      sentAt: "Last delivered",
      removedAt: "Deletion confirmed",
      receipt: "Receipt number",
      code: "Authentication code to enter in this service",
    },
    withdraw: "Withdraw consent",
    give: "See the consent",
    of: (name: string) => `: ${name}`,
    consents: "Your consents by purpose",
    consentsAway:
      "Your consents cannot be shown right now. They are unchanged. Please open this page again in a little while.",
  },
});
