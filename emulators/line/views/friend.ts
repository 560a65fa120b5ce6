import { html } from "../../shared/html.ts";
import type { Channel } from "../channel.ts";
import { phone } from "./phone.ts";

/** Third page, with `bot_prompt=aggressive` only: whether to add the official account. */
export function friendPage({ dialog, channel }: { dialog: string; channel: Channel }): string {
  return phone(
    "友だちに追加",
    html`
      <h1>市の公式アカウントを友だちに追加しますか</h1>
      <p>「${channel.name}」からのお知らせが LINE に届くようになります。</p>
      <form method="post" action="/oauth2/v2.1/friend">
        <input type="hidden" name="dialog" value="${dialog}" />
        <p class="choices">
          <button name="decision" value="add">追加する</button>
          <button name="decision" value="skip" class="quiet">今はしない</button>
        </p>
      </form>
    `,
  );
}
