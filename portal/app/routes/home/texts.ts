import { defineTexts } from "../../texts/define.ts";

/** Texts of the home page. */
export const texts = defineTexts({
  ja: {
    greeting: (name: string) => (name ? `こんにちは、${name}さん` : "こんにちは"),
    sourceAway:
      "いまは表示できません。登録されている内容はそのまま残っています。しばらく待ってから、もう一度開いてください。",
    nextSteps: {
      basic: {
        heading: "基本情報を登録しませんか",
        text: "お名前や生年月日などを一度登録しておくと、市のサービスで何度も入力せずにすみます。",
        reason: "基本情報がまだ登録されていないため、お知らせしています。",
        button: "基本情報を登録する",
      },
      district: {
        heading: "お住まいの地区を選びませんか",
        text: "地区を選ぶと、お住まいの地域に関わるお知らせを受け取りやすくなります。",
        reason: "お住まいの地区がまだ選ばれていないため、お知らせしています。",
        button: "地区を選ぶ",
      },
      interests: {
        heading: "興味のある分野を選びませんか",
        text: "選んだ分野に合わせて、市からのお知らせを受け取りやすくなります。",
        reason: "興味のある分野がまだ選ばれていないため、お知らせしています。",
        button: "分野を選ぶ",
      },
    },
    attention: {
      "link-line": {
        heading: "LINEとの連携がまだです",
        text: (names: string) =>
          `次のお知らせをLINEで受け取ることになっていますが、LINEと連携していないため、まだ届きません：${names}`,
        button: "LINEとの連携を見る",
      },
      "decide-anew": {
        heading: "同意の内容が新しくなりました",
        text: (names: string) =>
          `内容が新しくなったため、前の同意は終わりました。続けるかどうかをお選びください：${names}`,
        button: "新しい内容を確かめる",
      },
    },
    district: {
      heading: "お住まいの地区",
      text: "ごみの収集日や避難所など、地区ごとの情報はこちらから：",
      reason: "登録されている地区に合わせて表示しています。",
      empty: "まだ選ばれていません。",
      choose: "地区を選ぶ",
      change: "地区を変更する",
    },
    interests: {
      heading: "興味のある分野",
      empty: "まだ選ばれていません。",
      choose: "分野を選ぶ",
      change: "分野を変更する",
    },
    links: {
      heading: "市の関連サイト",
      text: "市が運営するサイトや、市の手続きに使う外部のサイトです。",
    },
  },
  easy: {
    greeting: (name: string) => (name ? `こんにちは、${name}さん` : "こんにちは"),
    sourceAway:
      "今は 見ることが できません。登録（とうろく）した ことは、そのまま のこって います。少し 待ってから、もう一度 開いてください。",
    nextSteps: {
      basic: {
        heading: "あなたの 情報（じょうほう）を 登録（とうろく）しませんか",
        text: "名前や 生まれた 日などを 一度 登録（とうろく）すると、市の サービスで 何度も 書かなくて いいです。",
        reason: "あなたの 情報（じょうほう）が まだ ないので、お知らせして います。",
        button: "あなたの 情報（じょうほう）を 登録（とうろく）する",
      },
      district: {
        heading: "住んでいる ところを えらびませんか",
        text: "えらぶと、住んでいる ところの お知らせが 来ます。",
        reason: "住んでいる ところが まだ ないので、お知らせして います。",
        button: "住んでいる ところを えらぶ",
      },
      interests: {
        heading: "興味（きょうみ）が ある ことを えらびませんか",
        text: "えらんだ ことの お知らせが、市から 来ます。",
        reason: "興味（きょうみ）が ある ことが まだ ないので、お知らせして います。",
        button: "興味（きょうみ）が ある ことを えらぶ",
      },
    },
    attention: {
      "link-line": {
        heading: "まだ LINEと つながって いません",
        text: (names: string) =>
          `下の お知らせを LINEで もらう 設定（せってい）です。でも、LINEと つながって いないので、まだ 来ません：${names}`,
        button: "LINEと つなぐ ページを 見る",
      },
      "decide-anew": {
        heading: "同意する ことが 新しく なりました",
        text: (names: string) =>
          `新しく なったので、前の 同意は 終わりました。つづけるか どうか、えらんでください：${names}`,
        button: "新しい ものを 読む",
      },
    },
    district: {
      heading: "住んでいる ところ",
      text: "ごみの 日や、にげる 場所などは、こちらです：",
      reason: "登録（とうろく）した ところに 合わせて います。",
      empty: "まだ えらんで いません。",
      choose: "えらぶ",
      change: "かえる",
    },
    interests: {
      heading: "興味（きょうみ）が ある こと",
      empty: "まだ えらんで いません。",
      choose: "えらぶ",
      change: "かえる",
    },
    links: {
      heading: "市の ほかの サイト",
      text: "市の サイトと、市の サービスで 使う 外の サイトです。",
    },
  },
  en: {
    greeting: (name: string) => (name ? `Hello, ${name}` : "Hello"),
    sourceAway:
      "This cannot be shown right now. Your registered information is safe. Please open this page again in a little while.",
    nextSteps: {
      basic: {
        heading: "Would you like to register basic information?",
        text: "Once your name, date of birth and so on are registered, you need not enter them again and again in the services of the city.",
        reason: "We tell you this because no basic information is registered yet.",
        button: "Register basic information",
      },
      district: {
        heading: "Would you like to choose your district?",
        text: "With your district chosen, notices that concern your neighbourhood reach you more easily.",
        reason: "We tell you this because no district is chosen yet.",
        button: "Choose district",
      },
      interests: {
        heading: "Would you like to choose your interests?",
        text: "Notices from the city about the topics you choose then reach you more easily.",
        reason: "We tell you this because no interests are chosen yet.",
        button: "Choose interests",
      },
    },
    attention: {
      "link-line": {
        heading: "LINE is not linked yet",
        text: (names: string) =>
          `You have chosen to receive these messages by LINE, but LINE is not linked, so they do not reach you yet: ${names}`,
        button: "See the link with LINE",
      },
      "decide-anew": {
        heading: "Something you agreed to has changed",
        text: (names: string) =>
          `Its content is new, so your earlier consent has ended. Please decide whether to go on: ${names}`,
        button: "See what is new",
      },
    },
    district: {
      heading: "District",
      text: "For garbage collection days, shelters and other information by district, see the ",
      reason: "Shown to suit the district you have registered.",
      empty: "None chosen yet.",
      choose: "Choose district",
      change: "Change district",
    },
    interests: {
      heading: "Interests",
      empty: "None chosen yet.",
      choose: "Choose interests",
      change: "Change interests",
    },
    links: {
      heading: "Related sites",
      text: "Sites run by the city, and outside sites used for its procedures.",
    },
  },
});
