import { html, type Html } from "../shared/html.ts";
import { page } from "../shared/page.ts";

/** How far the conversation on the phone is. */
export type Conversation =
  | { readonly kind: "asked" }
  /** Nobody has the code that was `given`. */
  | { readonly kind: "unknown"; readonly given: string }
  | { readonly kind: "known" };

/** The conversation in which KANAMETO asks a citizen for the authentication code. */
export function phonePage(conversation: Conversation): string {
  return page({
    title: "認証コードの入力｜KANAMETO（模擬）",
    styles: ["/assets/delivery-tool.css"],
    bodyClass: "phone",
    body: html`<main class="wrap">
      <p class="note">市民のスマートフォンの代役です。</p>
      <h1>認証コードの入力</h1>
      ${
        conversation.kind === "known"
          ? html`<p class="card" role="status">
              認証しました。これからは、選んだ興味に合わせたお知らせがLINEに届きます。
            </p>`
          : question(conversation.kind === "unknown" ? conversation.given : undefined)
      }
      <p><a href="/">職員の画面（セグメント配信）へ</a></p>
    </main>`,
  });
}

function question(refused: string | undefined): Html {
  return html`<form method="post" action="/phone" class="card">
    <p>マイページの「どこに何が渡っているか」に表示された認証コードを入力してください。</p>
    ${
      refused !== undefined &&
      html`<p class="error" role="alert" id="problem">
        この認証コードは登録されていません。何も変わっていません。マイページの表示を確かめて、もう一度入力してください。
      </p>`
    }
    <label for="code">認証コード（10文字）</label>
    <input
      type="text"
      id="code"
      name="code"
      autocomplete="off"
      required
      value="${refused}"
      ${refused !== undefined && html`aria-invalid="true" aria-describedby="problem"`}
    />
    <button type="submit">認証する</button>
  </form>`;
}
