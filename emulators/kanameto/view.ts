import type { CityPack } from "@machi-id/city";
import type { PageContext } from "../delivery-tool/start.ts";
import type { Subscriber } from "../delivery-tool/store.ts";
import type { Word } from "../delivery-tool/tool.ts";
import { SHOWN, figure, recordTable, short, toolPage } from "../delivery-tool/view.ts";
import { choice, chosenOf, consents, nameOf, names } from "../delivery-tool/words.ts";
import { html, type Html } from "../shared/html.ts";
import { time } from "../shared/tool-view.ts";
import type { KanametoRow } from "./tool.ts";
import type { TypedCodes } from "./typed-codes.ts";

/** What the page is made from beside the subscribers. */
interface Setup {
  readonly pack: CityPack;
  readonly tags: readonly Word[];
  readonly typed: TypedCodes;
}

/** KANAMETO's segment delivery: how many friends a tag reaches, and who they are. */
export function segmentPage(setup: Setup, context: PageContext<KanametoRow>): string {
  const { pack, tags, typed } = setup;
  const { store, query } = context;
  const waiting = [...store.countBy("auth_code").keys()].filter((code) => !typed.has(code));
  const districts = pack.districts.map(named);
  const tag = chosenOf(tags, query["tag"]);
  const district = chosenOf(districts, query["district"]);
  return toolPage({
    id: "kanameto",
    product: "KANAMETO",
    heading: "セグメント配信",
    context,
    figures: [
      ["配信対象者", figure(store.count(), "人")],
      ["認証コードの入力待ち", figure(waiting.length, "人")],
    ],
    counts: tagCounts(pack, store.countBy("tags")),
    trial: {
      form: html`<form class="trial" action="/#trial" method="get">
        ${choice({ name: "tag", label: "タグ", empty: "選んでください" }, tags, tag?.code)}
        ${choice(
          { name: "district", label: "地区", empty: "すべての地区" },
          districts,
          district?.code,
        )}
        <button type="submit">対象者を確かめる</button>
      </form>`,
      result: tag === undefined ? html`` : trialResult({ tag, district, typed }, store),
    },
    subscribers: {
      heading: "配信対象者",
      table: recordTable<Subscriber<KanametoRow>>(
        "配信対象者の一覧",
        [
          ["LINEの友だち", (subscriber) => friend(subscriber, typed)],
          ["タグ", ({ row }) => names(tags, row.tags)],
          ["地区", ({ row }) => nameOf(districts, row.district)],
          ["同意", ({ row }) => consents(pack, row.consent)],
          ["受付番号", ({ receipt }) => receipt],
          ["更新日時", ({ updatedAt }) => time(updatedAt)],
        ],
        store.newest(SHOWN),
      ),
      below: html`<p><a href="/phone">市民のスマートフォンで認証コードを入力する</a></p>`,
    },
  });
}

const named = ({ code, name }: { code: string; name: { ja: string } }): Word => ({
  code,
  name: name.ja,
});

type Store = PageContext<KanametoRow>["store"];

interface Trial {
  readonly tag: Word;
  readonly district: Word | undefined;
  readonly typed: TypedCodes;
}

function isReached({ row }: Subscriber<KanametoRow>, typed: TypedCodes): boolean {
  return row.line_user_id !== undefined || typed.has(row.auth_code);
}

function friend(subscriber: Subscriber<KanametoRow>, typed: TypedCodes): Html {
  const { line_user_id: userId, auth_code: code } = subscriber.row;
  if (userId !== undefined) return short(userId);
  return isReached(subscriber, typed)
    ? html`<span class="badge good">認証ずみ</span> <code>${code}</code>`
    : html`<span class="badge wait">認証コード待ち</span> <code>${code}</code>`;
}

function tagCounts(pack: CityPack, counts: ReadonlyMap<string, number>): Html {
  const most = Math.max(1, ...counts.values());
  return html`<section aria-labelledby="counts">
    <h2 id="counts">タグ別の人数</h2>
    <ul class="groups">
      ${pack.interests.map(
        ({ name, items }) =>
          html`<li class="card">
            <h3>${name.ja}</h3>
            <ul class="counts">
              ${items.map(named).map(({ code, name: tag }) => {
                const count = counts.get(code) ?? 0;
                return html`<li>
                  <a href="/?tag=${code}#trial">${tag}</a>
                  <span>${figure(count, "人")}</span>
                  <meter aria-hidden="true" min="0" max="${most}" value="${count}"></meter>
                </li>`;
              })}
            </ul>
          </li>`,
      )}
    </ul>
  </section>`;
}

function trialResult({ tag, district, typed }: Trial, store: Store): Html {
  const wanted = { tags: tag.code, ...(district && { district: district.code }) };
  const found = store.having(wanted);
  const reached = found.filter((subscriber) => isReached(subscriber, typed));
  const waiting = found.length - reached.length;
  const segment = district === undefined ? tag.name : `${tag.name}・${district.name}`;
  return html`<p class="outcome">
      「${segment}」の配信は <strong>${figure(reached.length, "人")}</strong> に届きます。
      ${waiting > 0 && html`ほかに${figure(waiting, "人")}が認証コードの入力待ちで、届きません。`}
    </p>
    ${
      reached.length > 0 &&
      html`<ul class="recipients">
        ${reached
          .slice(0, SHOWN)
          .map((subscriber) => html`<li>${friend(subscriber, typed)} ${subscriber.receipt}</li>`)}
      </ul>`
    }`;
}
