import { defineTexts } from "../texts/define.ts";

/** Words for consents and data that several pages use. */
export const consentTexts = defineTexts({
  ja: {
    states: {
      standing: (date: string) => `同意しています（${date}から）`,
      outdated: (date: string) => `内容が新しくなったため、${date}の同意は終わっています`,
      withdrawn: (date: string) => `同意していません（${date}から）`,
      undecided: () => "まだ決めていません",
    },
    channels: { mail: "メール", line: "LINE", none: "受け取らない" },
    data: {
      name: "お名前",
      kana: "フリガナ",
      birthdate: "生年月日",
      gender: "性別",
      address: "住所",
      residence_area: "お住まいの地区",
      interests: "興味のある分野",
      email: "メールアドレス",
      line_linked: "LINEと連携しているかどうか",
      line_user_id: "LINEの利用者番号",
      auth_code: "連携先で入力する認証コード",
      topics: "受け取る分野",
      consents: "同意の内容",
    },
    otherData: "そのほかの情報",
  },
  en: {
    states: {
      standing: (date: string) => `You agree (since ${date})`,
      outdated: (date: string) => `Its content has changed, so your consent of ${date} has ended`,
      withdrawn: (date: string) => `You do not agree (since ${date})`,
      undecided: () => "Not decided yet",
    },
    channels: { mail: "E-mail", line: "LINE", none: "Do not receive" },
    data: {
      name: "name",
      kana: "name in katakana",
      birthdate: "date of birth",
      gender: "gender",
      address: "address",
      residence_area: "district",
      interests: "interests",
      email: "e-mail address",
      line_linked: "whether LINE is linked",
      line_user_id: "LINE user id",
      auth_code: "authentication code for the tool",
      topics: "topics you receive",
      consents: "what you agreed to",
    },
    otherData: "other information",
  },
});
