import type { CityPack } from "@machi-id/city";
import type { PageContext } from "../delivery-tool/start.ts";
import type { Subscriber } from "../delivery-tool/store.ts";
import type { Word } from "../delivery-tool/tool.ts";
import { SHOWN, figure, recordTable, short, toolPage } from "../delivery-tool/view.ts";
import { choice, chosenOf, consents, names } from "../delivery-tool/words.ts";
import { html, type Html } from "../shared/html.ts";
import { time } from "../shared/tool-view.ts";
import type { SugumailRow } from "./tool.ts";

/** すぐメールPlus+'s subscribers: how many each category reaches by mail and by LINE, and who they are. */
export function categoryPage(
  { pack, categories }: { readonly pack: CityPack; readonly categories: readonly Word[] },
  context: PageContext<SugumailRow>,
): string {
  const { store, query } = context;
  const category = chosenOf(categories, query["category"]);
  return toolPage({
    id: "sugumail",
    product: "すぐメールPlus+",
    heading: "カテゴリ別の登録者",
    context,
    figures: [
      ["登録者", figure(store.count(), "人")],
      ["メール", figure(store.count("mail_address"), "件")],
      ["LINE", figure(store.count("line_user_id"), "件")],
    ],
    counts: categoryCounts(categories, store),
    trial: {
      form: html`<form class="trial" action="/#trial" method="get">
        ${choice(
          { name: "category", label: "カテゴリ", empty: "選んでください" },
          categories,
          category?.code,
        )}
        <button type="submit">届く人を確かめる</button>
      </form>`,
      result: category === undefined ? html`` : trialResult(category, store),
    },
    subscribers: {
      heading: "登録者",
      table: recordTable<Subscriber<SugumailRow>>(
        "登録者の一覧",
        [
          ["メールアドレス", ({ row }) => row.mail_address ?? "なし"],
          ["メールのカテゴリ", ({ row }) => names(categories, row.mail_categories)],
          ["LINEの友だち", ({ row }) => (row.line_user_id ? short(row.line_user_id) : "なし")],
          ["LINEのカテゴリ", ({ row }) => names(categories, row.line_categories)],
          ["同意", ({ row }) => consents(pack, row.consent)],
          ["受付番号", ({ receipt }) => receipt],
          ["更新日時", ({ updatedAt }) => time(updatedAt)],
        ],
        store.newest(SHOWN),
      ),
    },
  });
}

type Store = PageContext<SugumailRow>["store"];

function categoryCounts(categories: readonly Word[], store: Store): Html {
  const byMail = store.countBy("mail_categories");
  const byLine = store.countBy("line_categories");
  return html`<section aria-labelledby="counts" class="card">
    <h2 id="counts">カテゴリ別の件数</h2>
    <table class="categories">
      <thead>
        <tr>
          <th scope="col">カテゴリ</th>
          <th scope="col">メール</th>
          <th scope="col">LINE</th>
        </tr>
      </thead>
      <tbody>
        ${categories.map(
          ({ code, name }) =>
            html`<tr>
              <th scope="row"><a href="/?category=${code}#trial">${name}</a></th>
              <td>${figure(byMail.get(code) ?? 0, "件")}</td>
              <td>${figure(byLine.get(code) ?? 0, "件")}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function trialResult(category: Word, store: Store): Html {
  const byMail = store.having({ mail_categories: category.code });
  const byLine = store.having({ line_categories: category.code });
  const receivers = [
    ...byMail.map(({ row }) => html`メール <b>${row.mail_address}</b>`),
    ...byLine.map(({ row }) => html`LINE ${short(row.line_user_id ?? "")}`),
  ];
  return html`<p class="outcome">
      「${category.name}」の配信は <strong>メール${figure(byMail.length, "件")}</strong>、<strong
        >LINE ${figure(byLine.length, "件")}</strong
      >
      に届きます。
    </p>
    ${
      receivers.length > 0 &&
      html`<ul class="recipients">
        ${receivers.slice(0, SHOWN).map((receiver) => html`<li>${receiver}</li>`)}
      </ul>`
    }`;
}
