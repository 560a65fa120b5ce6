import { html, type Html } from "../shared/html.ts";
import { page } from "../shared/page.ts";
import { requestList, time, toolAssets } from "../shared/tool-view.ts";
import type { AppDefinition, FieldDefinition } from "./definition.ts";
import type { Change, KintoneStore, StoredRecord } from "./store.ts";

/** Records, changes and requests on the page. */
const SHOWN = 100;
const SHOWN_IN_LOGS = 20;

const KINDS: Readonly<Record<Change["kind"], string>> = {
  INSERT: "追加",
  UPDATE: "更新",
  DELETE: "削除",
};

/** The page that shows a person what stands in the app and how it came there. */
export function tablePage(app: AppDefinition, store: KintoneStore): string {
  const records = store.select("true", [], `order by updated_at desc, id desc limit ${SHOWN}`);
  const count = store.count();
  return page({
    title: `${app.name}｜kintone（模擬）`,
    styles: [toolAssets.style, "/assets/kintone.css"],
    scripts: [toolAssets.script],
    bodyClass: "kintone",
    body: html`<header class="bar">
        <p class="product">kintone <span class="badge wait">模擬環境</span></p>
        <h1>${app.name}</h1>
      </header>
      <main class="wrap wide" data-live="records">
        ${summary(store, count)}
        <section aria-labelledby="records">
          <h2 id="records">レコード一覧（新しい順）</h2>
          ${count === 0 && html`<p class="card">まだレコードはありません。</p>`}
          ${count > SHOWN && html`<p class="note">新しい${SHOWN}件を表示しています。</p>`}
          ${count > 0 && table(Object.values(app.fields), records)}
        </section>
        <section aria-labelledby="changes">
          <h2 id="changes">最近の変更</h2>
          ${changes(app, store.changes(SHOWN_IN_LOGS))}
        </section>
        <section aria-labelledby="requests">
          <h2 id="requests">APIリクエスト</h2>
          ${requestList(store.requests.newest(SHOWN_IN_LOGS))}
        </section>
      </main>`,
  });
}

function summary(store: KintoneStore, count: number): Html {
  const { requests: used, limit, over, day } = store.usage();
  return html`<dl class="summary card">
    <div>
      <dt>レコード数</dt>
      <dd>${count.toLocaleString("ja-JP")}件</dd>
    </div>
    <div>
      <dt>本日のAPIリクエスト（${time(Date.parse(day))}から）</dt>
      <dd>
        ${used.toLocaleString("ja-JP")} / ${limit.toLocaleString("ja-JP")}
        ${over && html`<span class="badge bad">上限超過</span>`}
      </dd>
    </div>
  </dl>`;
}

function table(fields: readonly FieldDefinition[], records: readonly StoredRecord[]): Html {
  return html`<div class="sheet" role="region" aria-label="レコードの表" tabindex="0">
    <table class="records">
      <thead>
        <tr>
          <th scope="col">番号</th>
          <th scope="col">更新日時</th>
          ${fields.map(({ label }) => html`<th scope="col">${label}</th>`)}
          <th scope="col">作成日時</th>
        </tr>
      </thead>
      <tbody>
        ${records.map(
          (record) =>
            html`<tr>
              <th scope="row" data-label="番号"><div>${record.id}</div></th>
              <td data-label="更新日時">
                <div>
                  ${time(record.updatedAt)}
                  <span class="note">（${record.revision}回目）</span>
                </div>
              </td>
              ${fields.map(
                ({ code, label }) =>
                  html`<td data-label="${label}" data-field="${code}">
                    <div>${shown(record.values[code])}</div>
                  </td>`,
              )}
              <td data-label="作成日時"><div>${time(record.createdAt)}</div></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function shown(value: string | string[] | null | undefined): Html | string {
  if (Array.isArray(value)) {
    return value.length === 0
      ? ""
      : html`<ul class="choices">
          ${value.map((choice) => html`<li>${choice}</li>`)}
        </ul>`;
  }
  return value ?? "";
}

function changes(app: AppDefinition, list: readonly Change[]): Html {
  if (list.length === 0) return html`<p class="card">まだ変更はありません。</p>`;
  const label = (code: string) => app.fields[code]?.label ?? code;
  return html`<ul class="log card">
    ${list.map(
      ({ at, kind, recordId, fields }) =>
        html`<li>
          <time>${time(at)}</time> レコード${recordId}を${KINDS[kind]}
          ${
            kind === "UPDATE" &&
            html`<span class="note"
              >${fields.length > 0 ? fields.map(label).join("、") : "値の変更なし"}</span
            >`
          }
        </li>`,
    )}
  </ul>`;
}
