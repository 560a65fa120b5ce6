import { html } from "../../shared/html.ts";
import { phone } from "./phone.ts";

/** Page for a request whose answer must not go to any redirect URI. */
export function refusalPage(reason: string): string {
  return phone(
    "400 Bad Request",
    html`
      <h1>400 Bad Request</h1>
      <p class="error" role="alert">${reason}</p>
      <p>この画面を閉じて、アプリからもう一度ログインしてください。</p>
    `,
  );
}
