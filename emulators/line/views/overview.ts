import { html } from "../../shared/html.ts";
import type { Html } from "../../shared/html.ts";
import { page } from "../../shared/page.ts";
import { lineUserId } from "../channel.ts";
import type { LineContext } from "../context.ts";
import type { Persona, SignIn } from "../state.ts";
import { avatar } from "./phone.ts";
import { personFields } from "./person-fields.ts";

const dateTime = new Intl.DateTimeFormat("ja-JP", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Tokyo",
});

const methodNames: Record<string, string> = {
  pwd: "メールアドレスとパスワード",
  lineqr: "QRコード",
  linesso: "シングルサインオン",
  lineautologin: "自動ログイン",
};

/** The page at `/`: who there is, what they allowed, who signed in lately. */
export function overviewPage(context: LineContext, problem?: string): string {
  const { store, channel } = context;
  return page({
    title: "LINE（代役）",
    styles: ["/assets/line.css"],
    body: html`
      <main class="wrap">
        <h1>LINE（代役）</h1>
        <p>
          LINE ログインの代わりをするテスト用のサーバーです。「${channel.name}」で「LINE
          でログイン」を選ぶと、ここにいる人としてログインできます。市の公式アカウントから送ったメッセージは、その人のトークで見られます。
        </p>
        <section aria-labelledby="people">
          <h2 id="people">LINE を使っている人</h2>
          <ul class="cards">
            ${store.personas.map((persona) => personCard(context, persona))}
          </ul>
        </section>
        <section aria-labelledby="add" class="card">
          <h2 id="add">人を追加する</h2>
          ${problem !== undefined && html`<p class="error" role="alert">${problem}</p>`}
          <form method="post" action="/personas">
            ${personFields}
            <button>追加する</button>
          </form>
        </section>
        <section aria-labelledby="recent">
          <h2 id="recent">最近のログイン</h2>
          ${recent(context, store.signIns)}
        </section>
      </main>
    `,
  });
}

const endedBy = { channel: "アプリからの連絡で", person: "本人が" };

function unconnected({ store, channel }: LineContext, persona: Persona): Html | string {
  const ended = store.disconnection(persona.id, channel.id);
  if (ended === undefined) return "なし";
  return html`なし（${channel.name}との連動は、${dateTime.format(ended.at)}
  に${endedBy[ended.by]}解除）`;
}

function personCard(context: LineContext, persona: Persona): Html {
  const { store, channel } = context;
  const consent = store.consent(persona.id, channel.id);
  return html`<li class="card">
    <h3 class="who">${avatar(persona)} <span>${persona.displayName}</span></h3>
    <dl>
      <dt>メールアドレス</dt>
      <dd>${persona.email ?? "登録なし"}</dd>
      <dt>市の公式アカウント</dt>
      <dd>
        ${!persona.friend ? "友だちではない" : persona.blocked ? "友だち（ブロック中）" : "友だち"}
      </dd>
      <dt>ユーザーID</dt>
      <dd><code>${lineUserId(channel.provider, persona.id)}</code></dd>
      <dt>連動アプリ</dt>
      <dd>
        ${
          consent === undefined
            ? unconnected(context, persona)
            : html`${channel.name}（${dateTime.format(consent.at)}
              から。メールアドレスは${consent.emailGranted ? "渡す" : "渡さない"}）`
        }
      </dd>
    </dl>
    ${context.messaging !== undefined && officialAccount(persona)}
    ${
      consent !== undefined &&
      html`<form method="post" action="/personas/${persona.id}/unlink">
        <button class="quiet">${persona.displayName} さんの連動を解除する</button>
      </form>`
    }
  </li>`;
}

/** The person's chat with the official account, and whether its messages reach them. */
function officialAccount({ id, displayName, friend, blocked }: Persona): Html {
  const [name, value, label] = !friend
    ? ["friend", "yes", "公式アカウントを友だちに追加する"]
    : blocked
      ? ["blocked", "no", "公式アカウントのブロックを解除する"]
      : ["blocked", "yes", "公式アカウントをブロックする"];
  return html`<p><a href="/phones/${id}">${displayName} さんのトークを見る</a></p>
    <form method="post" action="/personas/${id}/friend">
      <button class="quiet" name="${name}" value="${value}">${label}</button>
    </form>`;
}

function recent({ store, channel }: LineContext, signIns: readonly SignIn[]): Html {
  if (signIns.length === 0) return html`<p>まだありません。</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="最近のログインの表">
    <table>
      <thead>
        <tr>
          <th scope="col">日時</th>
          <th scope="col">人</th>
          <th scope="col">方法</th>
          <th scope="col">結果</th>
        </tr>
      </thead>
      <tbody>
        ${signIns.map(
          (one) =>
            html`<tr>
              <td>${dateTime.format(one.at)}</td>
              <td>${store.persona(one.personaId)?.displayName}</td>
              <td>${methodNames[one.method] ?? one.method}</td>
              <td>${one.outcome === "allowed" ? `${channel.name}に許可` : "キャンセル"}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
