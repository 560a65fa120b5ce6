import type { Email } from "@maildev/core";
import { html } from "../shared/html.ts";
import type { Html } from "../shared/html.ts";
import { page } from "../shared/page.ts";

/** Where the style sheet and the script of these pages are. */
export const assetsPath = "/_inbox";

/** Length of the beginning of a mail on the list, in characters. */
const previewLength = 60;

const dateTime = new Intl.DateTimeFormat("ja-JP", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Tokyo",
});

function shell(title: string, content: Html, scripts: string[] = []): string {
  return page({
    title: `${title} | メール受信箱（代役）`,
    styles: [`${assetsPath}/inbox.css`],
    scripts,
    body: html`<main class="wrap inbox">${content}</main>`,
  });
}

/** All mails, the newest first. */
export function listPage(mails: readonly Email[]): string {
  return shell(
    "届いたメール",
    html`
      <h1>メール受信箱（代役）</h1>
      <p>
        このシステムが出したメールは、宛先がだれでもすべてここに届きます。外へは送られません。
        <a href="/maildev">くわしい画面（英語）</a>
      </p>
      <p role="status" id="news" data-newest="${mails[0]?.id ?? ""}"></p>
      ${
        mails.length === 0
          ? html`<p class="card">まだ届いていません。届くとここに並びます。</p>`
          : html`<ul class="mails">
              ${mails.map(listItem)}
            </ul>`
      }
    `,
    [`${assetsPath}/inbox.js`],
  );
}

function listItem(mail: Email): Html {
  const preview = (mail.text ?? "").replace(/\s+/g, " ").trim().slice(0, previewLength);
  return html`<li class="card">
    <h2><a href="/mail/${mail.id}">${subjectOf(mail)}</a></h2>
    <p class="note">${recipientsOf(mail)} あて・${dateTime.format(mail.date)}</p>
    ${preview !== "" && html`<p>${preview}</p>`}
  </li>`;
}

/** One mail as its reader sees it, and as plain text. */
export function mailPage(mail: Email): string {
  const text = html`<pre class="text">${mail.text ?? ""}</pre>`;
  return shell(
    subjectOf(mail),
    html`
      <p><a href="/">一覧にもどる</a></p>
      <h1>${subjectOf(mail)}</h1>
      <dl class="envelope">
        <dt>差出人</dt>
        <dd>
          ${mail.from.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join("、")}
        </dd>
        <dt>宛先</dt>
        <dd>${recipientsOf(mail)}</dd>
        <dt>日時</dt>
        <dd>${dateTime.format(mail.date)}</dd>
      </dl>
      ${
        mail.html === undefined
          ? html`<div class="card">${text}</div>`
          : html`<iframe
                class="mail"
                title="メールの本文"
                sandbox
                src="/mail/${mail.id}/html"
              ></iframe>
              ${
                mail.text !== undefined &&
                html`<details class="card">
                  <summary>文字だけの本文</summary>
                  ${text}
                </details>`
              }`
      }
    `,
  );
}

/** Shown for a mail that is not, or no longer, there. */
export function missingPage(): string {
  return shell(
    "メールがありません",
    html`
      <h1>メールがありません</h1>
      <p>消されたか、アドレスが違います。</p>
      <p><a href="/">一覧にもどる</a></p>
    `,
  );
}

function subjectOf(mail: Email): string {
  return mail.subject === "" ? "（件名なし）" : mail.subject;
}

function recipientsOf(mail: Email): string {
  return mail.to.map(({ address }) => address).join("、");
}
