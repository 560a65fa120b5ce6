import { html } from "../../shared/html.ts";
import type { Channel } from "../channel.ts";
import type { Persona } from "../state.ts";
import { avatar, phone } from "./phone.ts";

export interface ConsentPage {
  dialog: string;
  channel: Channel;
  persona: Persona;
  scopes: readonly string[];
  /** `bot_prompt=normal`: offer the official account on this page. */
  askFriend: boolean;
}

/** Second page: what the channel asks for. */
export function consentPage({ dialog, channel, persona, scopes, askFriend }: ConsentPage): string {
  const askEmail = scopes.includes("email") && persona.email !== undefined;
  return phone(
    "許可の確認",
    html`
      <h1>「${channel.name}」に許可しますか</h1>
      <p class="who">${avatar(persona)} <span>${persona.displayName} さん</span></p>
      <form method="post" action="/oauth2/v2.1/consent">
        <input type="hidden" name="dialog" value="${dialog}" />
        <h2>アプリが求めている情報</h2>
        <ul class="scopes">
          ${
            scopes.includes("profile") &&
            html`<li>プロフィール情報（表示名・画像・ひとこと）<span class="note">必須</span></li>`
          }
          ${
            scopes.includes("openid") &&
            html`<li>あなたを見分けるための番号（ユーザーID）<span class="note">必須</span></li>`
          }
          ${
            askEmail &&
            html`<li>
              <label>
                <input type="checkbox" name="email" checked /> メールアドレス（${persona.email}）
              </label>
            </li>`
          }
        </ul>
        ${
          askFriend &&
          html`<p class="friend">
            <label>
              <input type="checkbox" name="friend" checked /> 市の公式アカウントを友だちに追加する
            </label>
          </p>`
        }
        <p class="choices">
          <button name="decision" value="allow">許可する</button>
          <button name="decision" value="cancel" class="quiet">キャンセル</button>
        </p>
      </form>
    `,
  );
}
