import { html } from "../shared/html.ts";
import type { Html } from "../shared/html.ts";
import { page } from "../shared/page.ts";
import type { Endpoints } from "./endpoints.ts";
import type { State } from "./health.ts";
import type { Part } from "./parts.ts";

const badges: Record<State, { text: string; look: string }> = {
  running: { text: "動作中", look: "good" },
  outage: { text: "停止中（障害の再現）", look: "bad" },
  stopped: { text: "停止中", look: "bad" },
};

function shell(title: string, content: Html): string {
  return page({
    title: `${title} | Machi-ID`,
    styles: ["/assets/start.css"],
    scripts: ["/assets/start.js"],
    body: html`<main class="wrap">${content}</main>`,
  });
}

/** Shown until the supervisor has written the addresses. */
export function startingPage(): string {
  return shell(
    "起動しています",
    html`
      <h1>Machi-ID を起動しています</h1>
      <p role="status">
        <span class="badge wait" id="starting">起動中</span>
        準備ができると、この画面に入口が並びます。初めての起動には数分かかります。
      </p>
      <p><a class="button quiet" href="/">状態を確かめる</a></p>
    `,
  );
}

/** Shown when the addresses are there and cannot be read. */
export function unreadablePage(problem: string): string {
  return shell(
    "入口を表示できません",
    html`
      <h1>入口を表示できません</h1>
      <p class="error" role="alert">
        アドレスの一覧（endpoints.json）を読めませんでした。（${problem}）
      </p>
      <p>起動したターミナルで Ctrl-C を押して止め、もう一度起動してください。データは残ります。</p>
      <p><a class="button quiet" href="/">もう一度読む</a></p>
    `,
  );
}

/** The page that leads to everything. */
export function startPage(
  endpoints: Endpoints,
  parts: readonly Part[],
  states: Record<string, State>,
): string {
  const { portal, mailbox, line, kintone, kanameto, sugumail, demo } = endpoints;
  return shell(
    "はじめに",
    html`
      <header>
        <h1>Machi-ID をためす</h1>
        <p>
          まちの認証基盤「Machi-ID」が、このパソコンの中だけで動いています。LINE・kintone・KANAMETO・すぐメールPlus+・メールは代役で、外には何も送られません。
        </p>
      </header>
      <section aria-labelledby="try">
        <h2 id="try">3つの手順でためす</h2>
        <ol class="steps">
          <li class="card">
            <h3>登録する</h3>
            <p>
              <a href="${portal}">市民マイページ</a
              >の「新規登録」でメールアドレスを入力します（実在しないものでかまいません）。確認コードは<a
                href="${mailbox}"
                >受信箱</a
              >に届きます。「LINE でログイン」なら<a href="${line}">LINE の登場人物</a>を選びます。
            </p>
          </li>
          <li class="card">
            <h3>興味を設定する</h3>
            <p>
              マイページの「設定」で、お住まいの地区・生年月日・興味のあることを選んで保存します。
            </p>
          </li>
          <li class="card">
            <h3>届いた先を見る</h3>
            <p>
              数秒で<a href="${kintone}">kintone の表</a>、<a href="${kanameto}">KANAMETO</a>、<a
                href="${sugumail}"
                >すぐメールPlus+</a
              >に届きます。どこに届くかは、同意と受け取り方で決まります。
            </p>
          </li>
        </ol>
      </section>
      <section aria-labelledby="parts">
        <h2 id="parts">入口と状態</h2>
        <ul class="parts">
          ${parts.map((part) => partCard(part, states[part.id] ?? "stopped"))}
        </ul>
        <p class="note" id="live"><a href="/">状態を更新する</a></p>
      </section>
      <section aria-labelledby="accounts">
        <h2 id="accounts">ためすためのアカウント</h2>
        <p>登録ずみの架空のアカウントです。パスワードのあとの確認コードは受信箱に届きます。</p>
        ${accountTable([
          ...demo.citizens.map((account) => ({ kind: "市民", ...account })),
          ...demo.staff.map((account) => ({ kind: "職員", ...account })),
        ])}
      </section>
    `,
  );
}

function partCard(part: Part, state: State): Html {
  const { text, look } = badges[state];
  return html`<li class="card">
    <h3>${part.url === undefined ? part.name : html`<a href="${part.url}">${part.name}</a>`}</h3>
    <p><span class="badge ${look}" data-part="${part.id}">${text}</span></p>
    <p>${part.what}</p>
    ${part.url !== undefined && html`<p class="note">${part.url}</p>`}
  </li>`;
}

function accountTable(accounts: { kind: string; email: string; password: string }[]): Html {
  if (accounts.length === 0) return html`<p>まだありません。</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="アカウントの表">
    <table>
      <thead>
        <tr>
          <th scope="col">種類</th>
          <th scope="col">メールアドレス</th>
          <th scope="col">パスワード</th>
        </tr>
      </thead>
      <tbody>
        ${accounts.map(
          ({ kind, email, password }) =>
            html`<tr>
              <td>${kind}</td>
              <td>${email}</td>
              <td><code>${password}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The badge texts and looks, for the page's script to show a changed state with. */
export function badgeOf(state: State): { text: string; look: string } {
  return badges[state];
}
