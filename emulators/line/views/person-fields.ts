import { html } from "../../shared/html.ts";

/** The fields by which a form makes up a person. */
export const personFields = html`<p>
    <label for="name">名前</label>
    <input id="name" type="text" name="name" required maxlength="20" autocomplete="off" />
  </p>
  <p>
    <label for="email">メールアドレス（なくてもよい）</label>
    <input id="email" type="email" name="email" maxlength="254" autocomplete="off" />
  </p>`;
