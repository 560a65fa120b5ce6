import { html, type Html } from "../shared/html.ts";
import { page } from "../shared/page.ts";
import { requestList, time, toolAssets } from "../shared/tool-view.ts";
import { PER_MINUTE } from "./limits.ts";
import type { PageContext } from "./start.ts";
import type { Change } from "./store.ts";
import type { SubscriberRow } from "./tool.ts";

/** Subscribers on the page, and lines of each log. */
export const SHOWN = 100;
const SHOWN_IN_LOGS = 20;

const KINDS: Readonly<Record<Change["kind"], string>> = {
  created: "登録",
  updated: "更新",
  removed: "削除",
};

/** What a tool puts into its page. */
export interface ToolPage<Row extends SubscriberRow> {
  readonly id: string;
  readonly product: string;
  readonly heading: string;
  readonly context: PageContext<Row>;
  /** Names and figures of the summary. */
  readonly figures: readonly (readonly [name: string, figure: string])[];
  /** Subscribers by word. */
  readonly counts: Html;
  readonly trial: { readonly form: Html; readonly result: Html };
  /** Heading and table of all subscribers, with what belongs below them. */
  readonly subscribers: { readonly heading: string; readonly table: Html; readonly below?: Html };
}

/** The page that shows a person who is in a tool and how it came there. */
export function toolPage<Row extends SubscriberRow>(parts: ToolPage<Row>): string {
  const { id, product, heading, figures, counts, trial, subscribers } = parts;
  const { store, requestsUsed } = parts.context;
  const total = store.count();
  return page({
    title: `${heading}｜${product}（模擬）`,
    styles: [toolAssets.style, "/assets/delivery-tool.css"],
    scripts: [toolAssets.script],
    bodyClass: `delivery-tool ${id}`,
    body: html`<header class="bar">
        <p class="product">${product} <span class="badge wait">模擬環境</span></p>
        <h1>${heading}</h1>
      </header>
      <main class="wrap wide">
        <div data-live="counts">
          <dl class="summary card">
            ${[...figures, ["直近1分のAPIリクエスト", `${requestsUsed} / ${PER_MINUTE}`]].map(
              ([name, figure]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd>${figure}</dd>
                </div>`,
            )}
          </dl>
          ${counts}
        </div>
        <section aria-labelledby="trial" class="card">
          <h2 id="trial">配信の試し</h2>
          <p>配信したら誰に届くかを確かめます。実際には何も送信しません。</p>
          ${trial.form}
          <div data-live="trial" role="status">${trial.result}</div>
        </section>
        <div data-live="subscribers">
          <section aria-labelledby="subscribers">
            <h2 id="subscribers">${subscribers.heading}（新しい順）</h2>
            ${total === 0 && html`<p class="card">まだ誰も登録されていません。</p>`}
            ${total > SHOWN && html`<p class="note">新しい${SHOWN}人を表示しています。</p>`}
            ${total > 0 && subscribers.table} ${subscribers.below}
          </section>
          <section aria-labelledby="changes">
            <h2 id="changes">最近の変更</h2>
            ${changeList(store.changes(SHOWN_IN_LOGS))}
          </section>
          <section aria-labelledby="requests">
            <h2 id="requests">APIリクエスト</h2>
            ${requestList(store.requests.newest(SHOWN_IN_LOGS))}
          </section>
        </div>
      </main>`,
  });
}

/** A table of subscribers that becomes cards on a phone. */
export function recordTable<Item>(
  label: string,
  columns: readonly (readonly [name: string, cell: (item: Item) => Html | string])[],
  items: readonly Item[],
): Html {
  return html`<div class="sheet" role="region" aria-label="${label}" tabindex="0">
    <table class="records">
      <thead>
        <tr>
          ${columns.map(([name]) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (item) =>
            html`<tr>
              ${columns.map(
                ([name, cell]) => html`<td data-label="${name}"><div>${cell(item)}</div></td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** LINE user ids and external ids are long; their beginning tells them apart. */
export function short(id: string): Html {
  return html`<code title="${id}">${id.slice(0, 9)}…</code>`;
}

/** A number with its unit. */
export const figure = (n: number, unit: string): string => `${n.toLocaleString("ja-JP")}${unit}`;

function changeList(list: readonly Change[]): Html {
  if (list.length === 0) return html`<p class="card">まだ変更はありません。</p>`;
  return html`<ul class="log card">
    ${list.map(
      ({ at, kind, externalId, receipt }) =>
        html`<li>
          <time>${time(at)}</time> ${short(externalId)} を${KINDS[kind]}
          <span class="note">受付番号 ${receipt}</span>
        </li>`,
    )}
  </ul>`;
}
