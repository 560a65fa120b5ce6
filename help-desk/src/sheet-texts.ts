/** Languages of the sheet, named for staff. */
export const SHEET_LANGUAGES = { ja: "日本語", easy: "やさしい日本語", en: "英語" } as const;
export type SheetLanguage = keyof typeof SHEET_LANGUAGES;

interface SheetTexts {
  /** BCP 47. */
  lang: "ja" | "en";
  title: string;
  code: string;
  until: (time: string) => string;
  steps: readonly string[];
  notes: readonly string[];
}

/** What the citizen takes home: how to use the code, and what not to do with it. */
export const sheetTexts: Record<SheetLanguage, SheetTexts> = {
  ja: {
    lang: "ja",
    title: "窓口コード",
    code: "ログインをやりなおすための、1回だけ使えるコードです。",
    until: (time) => `${time}まで使えます。`,
    steps: [
      "ログインの画面で「パスワードを忘れた方」をえらびます。",
      "「窓口でコードを受け取った方」をえらび、登録のメールアドレスとこのコードを入力します。",
      "今受け取れるメールアドレスに届く確認コードを入力します。",
      "新しいパスワードを決めます。",
    ],
    notes: [
      "使うと、これまでのパスワード・パスキー・認証アプリ・LINEとの連携は消えます。あとで登録しなおせます。",
      "コードはほかの人に見せないでください。職員が電話やメールでコードを聞くことはありません。",
      "時間が過ぎたときは、もう一度窓口に来てください。",
    ],
  },
  easy: {
    lang: "ja",
    title: "窓口（まどぐち）コード",
    code: "もう一度（いちど）ログインするための番号（ばんごう）です。1回（かい）だけ使（つか）えます。",
    until: (time) => `${time}まで使（つか）えます。`,
    steps: [
      "ログインの画面（がめん）で「パスワードを忘（わす）れた方（かた）」をおします。",
      "「窓口（まどぐち）でコードを受（う）け取（と）った方（かた）」をおします。メールアドレスと、このコードを書（か）きます。",
      "今（いま）使（つか）えるメールアドレスに、6つの数字（すうじ）がとどきます。その数字（すうじ）を書（か）きます。",
      "新（あたら）しいパスワードを決（き）めます。",
    ],
    notes: [
      "使（つか）うと、前（まえ）のパスワードやLINEでは、ログインできなくなります。あとで、もう一度（いちど）登録（とうろく）できます。",
      "このコードを、ほかの人（ひと）に見（み）せないでください。市役所（しやくしょ）の人（ひと）は、電話（でんわ）やメールでコードを聞（き）きません。",
      "時間（じかん）がすぎたら、もう一度（いちど）窓口（まどぐち）に来（き）てください。",
    ],
  },
  en: {
    lang: "en",
    title: "Counter code",
    code: "A code to get back into your account. It works once.",
    until: (time) => `It works until ${time} (Japan time).`,
    steps: [
      "On the sign-in page choose “Forgot your password?”.",
      "Choose “I was given a code at the counter”. Enter your registered e-mail address and this code.",
      "Enter the confirmation code that arrives at an e-mail address you can read now.",
      "Choose a new password.",
    ],
    notes: [
      "Using it removes your former password, passkeys, authenticator app and LINE link. You can set them up again.",
      "Show the code to nobody. City staff never ask for it by telephone or mail.",
      "When the time is over, please come to the counter again.",
    ],
  },
};
