import { html } from "../shared/html.ts";
import type { Html } from "../shared/html.ts";
import { page } from "../shared/page.ts";
import type { RegisteredClient } from "./clients.ts";
import type { CardHolder } from "./holders.ts";

const title = "デジタル認証アプリ（代役）";
const genders = { female: "女性", male: "男性" };
const scopeNames: Record<string, string> = {
  name: "氏名",
  address: "住所",
  birthdate: "生年月日",
  gender: "性別",
};

/** The frame of every page that stands for the app on a phone. */
export function phone(heading: string, content: Html): string {
  return page({
    title: `${heading} | ${title}`,
    styles: ["/assets/mynumber.css"],
    bodyClass: "phone-page",
    body: html`
      <main class="phone">
        <p class="phone-bar">デジタル認証アプリ <span class="phone-mark">代役</span></p>
        ${content}
        <p class="note phone-foot">
          これはデジタル庁のデジタル認証アプリの代わりをするテスト用の画面です。人もカードも架空で、本物のカードは読み取りません。
        </p>
      </main>
    `,
  });
}

interface CardPage {
  path: string;
  scopes: readonly string[];
  holders: readonly CardHolder[];
  problem: string | undefined;
}

/** Whose card is held to the phone. Choosing one stands for reading it and entering its PIN. */
export function cardPage({ path, scopes, holders, problem }: CardPage): string {
  const given = scopes.flatMap((scope) => scopeNames[scope] ?? []);
  return phone(
    "カードを選ぶ",
    html`
      <h1>どのマイナンバーカードを読み取りますか</h1>
      ${problem !== undefined && html`<p class="error" role="alert">${problem}</p>`}
      <p>
        選ぶと、カードを読み取り、暗証番号を入れたことになります。${
          given.length > 0 && `渡す情報: ${given.join("・")}`
        }
      </p>
      <form method="post" action="${path}">
        <ul class="people">
          ${holders.map(
            (holder) =>
              html`<li>
                <button name="holder" value="${holder.id}" class="person quiet">
                  ${holder.name}（架空）
                </button>
              </li>`,
          )}
        </ul>
      </form>
      <details class="add" ${problem !== undefined && "open"}>
        <summary>ほかの人のカードを作る</summary>
        <form method="post" action="${path}">
          ${holderFields}
          <button>このカードを読み取る</button>
        </form>
      </details>
      <form method="post" action="${path}" class="choices">
        <button name="action" value="cancel" class="quiet">キャンセル</button>
      </form>
    `,
  );
}

const holderFields = html`
  <label>氏名 <input name="name" required maxlength="100" /></label>
  <label>住所 <input name="address" required maxlength="100" /></label>
  <label>生年月日 <input name="birthdate" type="date" required /></label>
  <label
    >性別
    <select name="gender">
      <option value="female">女性</option>
      <option value="male">男性</option>
    </select></label
  >
`;

/** The page at `/`: whose cards there are, and which clients are registered. */
export function overviewPage(
  holders: readonly CardHolder[],
  clients: readonly RegisteredClient[],
): string {
  return page({
    title,
    styles: ["/assets/mynumber.css"],
    body: html`
      <main class="wrap">
        <h1>${title}</h1>
        <p>
          デジタル庁のデジタル認証アプリの代わりをするテスト用のサーバーです。人もカードも架空です。市の側では、マイナンバーカードでの本人確認は、はじめは切ってあります。
        </p>
        <section aria-labelledby="holders">
          <h2 id="holders">カードを持っている人（架空）</h2>
          <ul class="cards">
            ${holders.map(
              (holder) =>
                html`<li class="card">
                  <h3>${holder.name}</h3>
                  <dl>
                    <dt>住所</dt>
                    <dd>${holder.address}</dd>
                    <dt>生年月日</dt>
                    <dd>${holder.birthdate}</dd>
                    <dt>性別</dt>
                    <dd>${genders[holder.gender]}</dd>
                  </dl>
                </li>`,
            )}
          </ul>
        </section>
        <section aria-labelledby="clients">
          <h2 id="clients">登録されているサービス</h2>
          <ul>
            ${clients.map(
              (client) =>
                html`<li><code>${client.clientId}</code> → <code>${client.redirectUri}</code></li>`,
            )}
          </ul>
        </section>
      </main>
    `,
  });
}
