import { html } from "../../shared/html.ts";
import type { Channel } from "../channel.ts";
import type { Persona } from "../state.ts";
import { avatar, phone } from "./phone.ts";
import { personFields } from "./person-fields.ts";

export interface LoginPage {
  dialog: string;
  channel: Channel;
  personas: readonly Persona[];
  /** The person who logged in in this browser before. */
  continueAs: Persona | undefined;
  qrFirst: boolean;
  methodSwitch: boolean;
  problem: string | undefined;
}

const action = "/oauth2/v2.1/login";

const methods = [
  { value: "pwd", label: "メールアドレス" },
  { value: "lineqr", label: "QRコード" },
] as const;

/** First page: as whom to log in to LINE. */
export function loginPage(view: LoginPage): string {
  const hidden = html`<input type="hidden" name="dialog" value="${view.dialog}" />`;
  const first = view.qrFirst ? "lineqr" : "pwd";
  const method = view.methodSwitch
    ? html`<fieldset class="methods">
        <legend>ログインの方法</legend>
        ${methods.map(
          ({ value, label }) =>
            html`<label>
              <input type="radio" name="method" value="${value}" ${value === first && "checked"} />
              ${label}
            </label>`,
        )}
      </fieldset>`
    : html`<input type="hidden" name="method" value="${first}" />`;
  return phone(
    "だれとしてログインしますか",
    html`
      <h1>だれとして「${view.channel.name}」にログインしますか</h1>
      ${view.problem !== undefined && html`<p class="error" role="alert">${view.problem}</p>`}
      ${
        view.continueAs &&
        html`<form method="post" action="${action}" class="sso">
          ${hidden}
          <button name="sso" value="yes" class="person">
            ${avatar(view.continueAs)}
            <span>${view.continueAs.displayName} さんとして続ける</span>
          </button>
        </form>`
      }
      <form method="post" action="${action}">
        ${hidden} ${method}
        <ul class="people">
          ${view.personas.map(
            (persona) =>
              html`<li>
                <button name="persona" value="${persona.id}" class="person quiet">
                  ${avatar(persona)} <span>${persona.displayName}</span>
                </button>
              </li>`,
          )}
        </ul>
      </form>
      <details class="add" ${view.problem !== undefined && "open"}>
        <summary>ほかの名前でログインする</summary>
        <form method="post" action="${action}">
          ${hidden}
          <input type="hidden" name="method" value="${first}" />
          ${personFields}
          <button>この名前でログイン</button>
        </form>
      </details>
    `,
  );
}
