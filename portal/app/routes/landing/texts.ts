import { defineTexts } from "../../texts/define.ts";

/** Texts of the first page. */
export const texts = defineTexts({
  ja: {
    lead: (city: string) =>
      `お住まいの地区や興味のある分野を登録して、${city}の情報とオンラインサービスをあなたに合わせて使うための窓口です。`,
    signIn: {
      heading: "登録済みの方",
      text: (idName: string) => `${idName}（メールアドレスまたはLINE）でログインします。`,
      button: "ログイン",
    },
    register: {
      heading: "はじめての方",
      text: "数分で登録できます。メールアドレスをご用意ください。",
      mail: "メールで新規登録",
      line: "LINEではじめる",
    },
    what: {
      heading: "マイページでできること",
      items: [
        {
          title: "あなたに合わせた画面",
          text: "お住まいの地区と興味のある分野に合わせて、ホームに表示する内容が変わります。",
        },
        {
          title: "入力は一度だけ",
          text: "お名前や地区などの基本情報を一度登録すると、市のサービスで使い回せます。登録はすべて任意で、いつでも直せます。",
        },
        {
          title: "市の関連サイトへの入口",
          text: "電子申請や図書館など、よく使われるサイトへまとめて進めます。",
        },
      ],
    },
    help: {
      heading: "お困りのときは",
      items: [
        {
          question: "「二段階の確認」とは何ですか",
          answer:
            "ご本人であることを確かめるため、パスワードやLINEでのログインに加えて、メールで届く6桁の確認コードを入力していただくことです。パスワードを知られても、他の人は入れません。",
        },
        {
          question: "確認コードのメールが届きません",
          answer:
            "迷惑メールのフォルダーに入っていないか、メールアドレスに誤りがないかをご確認ください。入力画面から送り直すことができます。",
        },
        {
          question: "LINEで登録すると、何が市に伝わりますか",
          answer:
            "LINEアカウントを見分けるための番号だけを使います。トークの内容や友だちの情報が市に伝わることはありません。",
        },
        {
          question: "スマートフォンがなくても使えますか",
          answer: "パソコンと、メールを受け取れるアドレスがあればお使いいただけます。",
        },
      ],
    },
  },
  easy: {
    lead: (city: string) =>
      `住んでいる ところや 興味（きょうみ）が ある ことを 登録（とうろく）します。${city}の お知らせや インターネットの サービスを、あなたに 合わせて 使うことが できます。`,
    signIn: {
      heading: "もう 登録（とうろく）した 人",
      text: (idName: string) => `${idName}で ログインします。メールアドレスか LINEを 使います。`,
      button: "ログイン",
    },
    register: {
      heading: "はじめての 人",
      text: "何分かで 登録（とうろく）できます。メールアドレスが いります。",
      mail: "メールで 新しく 登録（とうろく）する",
      line: "LINEで 始める",
    },
    what: {
      heading: "マイページで できる こと",
      items: [
        {
          title: "あなたに 合わせた ページ",
          text: "住んでいる ところと 興味（きょうみ）が ある ことに 合わせて、ホームの ページが かわります。",
        },
        {
          title: "書くのは 一度だけ",
          text: "名前や 住所などを 一度 登録（とうろく）すると、市の いろいろな サービスで 使えます。書きたくない ことは、書かなくても いいです。いつでも なおせます。",
        },
        {
          title: "市の ほかの サイトへ",
          text: "図書館（としょかん）などの サイトへ、ここから 行けます。",
        },
      ],
    },
    help: {
      heading: "わからないとき",
      items: [
        {
          question: "「二段階の確認（にだんかいのかくにん）」は 何ですか",
          answer:
            "パスワードや LINEの あとで、メールの 確認コード（かくにんコード）も 書きます。あなたか どうか、2回 確認します。だれかが あなたの パスワードを 知っても、ログインできません。",
        },
        {
          question: "確認コード（かくにんコード）の メールが 来ません",
          answer:
            "迷惑メール（めいわくメール、いらない メール）の フォルダーを 見てください。メールアドレスが 正しいか、見てください。コードを 書く ページで、もう一度 送れます。",
        },
        {
          question: "LINEで 登録（とうろく）すると、市は 何が わかりますか",
          answer:
            "あなたの LINEの 番号（ばんごう）だけ わかります。市は、トークや 友だちの 情報（じょうほう）を 見ません。",
        },
        {
          question: "スマートフォンが なくても 使えますか",
          answer: "はい。パソコンと メールアドレスが あれば、使えます。",
        },
      ],
    },
  },
  en: {
    lead: (city: string) =>
      `Register your district and your interests, and use the information and online services of ${city} in the way that suits you.`,
    signIn: {
      heading: "Already registered",
      text: (idName: string) => `Sign in with your ${idName} (by e-mail address or LINE).`,
      button: "Sign in",
    },
    register: {
      heading: "New here",
      text: "Registering takes a few minutes. Please have your e-mail address ready.",
      mail: "Register by e-mail",
      line: "Start with LINE",
    },
    what: {
      heading: "What you can do on My Page",
      items: [
        {
          title: "Pages that suit you",
          text: "What the home page shows follows your district and your interests.",
        },
        {
          title: "Enter it only once",
          text: "Once registered, basic information such as your name and district can be used in all services of the city. Everything is optional, and you can change it at any time.",
        },
        {
          title: "The way to other city sites",
          text: "Electronic applications, the library and other sites you often need, all in one place.",
        },
      ],
    },
    help: {
      heading: "If you need help",
      items: [
        {
          question: "What is two-step verification?",
          answer:
            "To make sure that it is you, we ask for a six-digit confirmation code sent by e-mail, besides your password or your sign-in with LINE. Even somebody who knows your password cannot get in.",
        },
        {
          question: "The e-mail with the confirmation code does not arrive",
          answer:
            "Please look in your junk mail folder, and check that the e-mail address is correct. You can send the code again from the page where you enter it.",
        },
        {
          question: "What does the city learn when I register with LINE?",
          answer:
            "We use only the number that tells your LINE account from others. Nothing of your chats or friends is passed to the city.",
        },
        {
          question: "Can I use it without a smartphone?",
          answer: "Yes, with a computer and an e-mail address at which you receive mail.",
        },
      ],
    },
  },
});
