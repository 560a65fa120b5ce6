import type { Endpoints } from "./endpoints.ts";

/** A part of the running system as the page shows it. */
export interface Part {
  id: string;
  name: string;
  what: string;
  /** Page for a person; a part without one only has a state. */
  url: string | undefined;
  /** Address that answers with success while the part works. */
  health: string;
}

/** The parts in the order in which a newcomer meets them. */
export function partsOf(endpoints: Endpoints): Part[] {
  const { portal, adminHost, realm, mailbox, line, mynumber, kintone, kanameto, sugumail, health } =
    endpoints;
  const parts: Part[] = [
    {
      id: "portal",
      name: "市民マイページ",
      what: "市民が使う画面です。新規登録・ログイン・設定はここから。",
      url: portal,
      health: portal,
    },
    {
      id: "mailbox",
      name: "メール受信箱（代役）",
      what: "確認コードなど、このシステムが出したメールはすべてここに届きます。",
      url: mailbox,
      health: `${mailbox}/health`,
    },
    {
      id: "line",
      name: "LINE（代役）",
      what: "LINE ログインの代わりをします。登場人物と連動アプリ、最近のログインが見られます。",
      url: line,
      health: `${line}/health`,
    },
    {
      id: "mynumber",
      name: "デジタル認証アプリ（代役）",
      what: "マイナンバーカードでの本人確認の代わりをします。はじめは切ってあります。",
      url: mynumber,
      health: `${mynumber}/health`,
    },
    {
      id: "kintone",
      name: "kintone（代役）",
      what: "職員が市民の登録情報を確かめる先です。届いたレコードが表で見られます。",
      url: kintone,
      health: `${kintone}/health`,
    },
    {
      id: "kanameto",
      name: "KANAMETO（代役）",
      what: "LINE で市政情報を送る先です。タグ別の人数と、配信の試しが見られます。",
      url: kanameto,
      health: `${kanameto}/health`,
    },
    {
      id: "sugumail",
      name: "すぐメールPlus+（代役）",
      what: "メールや災害情報を送る先です。カテゴリ別の登録者と、配信の試しが見られます。",
      url: sugumail,
      health: `${sugumail}/health`,
    },
    {
      id: "keycloak",
      name: "Keycloak 管理コンソール",
      what: "認証基盤の管理画面です。職員アカウントでログインします。",
      url: `${adminHost}/admin/${realm.split("/").at(-1)}/console/`,
      health: `${realm}/.well-known/openid-configuration`,
    },
    {
      id: "help-desk",
      name: "窓口サポート",
      what: "ログインできない市民を職員が助ける画面です。制限の解除と、窓口コードの発行ができます。",
      url: `${adminHost}/realms/${realm.split("/").at(-1)}/help-desk/`,
      health: `${realm}/.well-known/openid-configuration`,
    },
  ];
  const shown = parts.map((part) => ({ ...part, health: health[part.id] ?? part.health }));
  const unseen = UNSEEN.flatMap((part) => {
    const asked = health[part.id];
    return asked === undefined ? [] : [{ ...part, url: undefined, health: asked }];
  });
  return [...shown, ...unseen];
}

/** Parts without a page; shown when it is known where to ask them. */
const UNSEEN = [
  {
    id: "worker",
    name: "連携ワーカー",
    what: "市民の変更を各ツールへ届けます。止めると届かず、動かすと追いつきます。",
  },
  {
    id: "gateway",
    name: "連携ゲートウェイ",
    what: "マイページの「どこに何が渡っているか」に答えます。止めても、ほかの画面は動きます。",
  },
];
