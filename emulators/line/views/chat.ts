import { html } from "../../shared/html.ts";
import type { Html } from "../../shared/html.ts";
import type { Message, Persona } from "../state.ts";
import { phone } from "./phone.ts";

const dateTime = new Intl.DateTimeFormat("ja-JP", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Tokyo",
});

/** A person's chat with the official account, the latest message last, as on the phone. */
export function chatPage(account: string, persona: Persona, messages: readonly Message[]): string {
  return phone(
    `${persona.displayName} さんのトーク`,
    html`
      <h1>${account}</h1>
      ${
        messages.length === 0
          ? html`<p>まだメッセージはありません。</p>`
          : html`<ol class="chat">
              ${messages.toReversed().map(bubble)}
            </ol>`
      }
      <p><a href="/">LINE を使っている人に戻る</a></p>
    `,
  );
}

function bubble({ text, at }: Message): Html {
  return html`<li>
    <p class="bubble">${withLinks(text)}</p>
    <p class="note">${dateTime.format(at)}</p>
  </li>`;
}

/** The text with its addresses as links, as LINE shows them. */
function withLinks(text: string): (Html | string)[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}
