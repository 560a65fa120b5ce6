import { html } from "../../shared/html.ts";
import type { Html } from "../../shared/html.ts";
import { page } from "../../shared/page.ts";
import { pictureOf } from "./picture.ts";
import type { Persona } from "../state.ts";

/** The frame of every page that stands for the LINE app on a phone. */
export function phone(title: string, content: Html): string {
  return page({
    title: `${title} | LINE（代役）`,
    styles: ["/assets/line.css"],
    bodyClass: "phone-page",
    body: html`
      <main class="phone">
        <p class="phone-bar">LINE ログイン <span class="phone-mark">代役</span></p>
        ${content}
        <p class="note phone-foot">
          これは LINE の代わりをするテスト用の画面です。本物の LINE には接続しません。
        </p>
      </main>
    `,
  });
}

/** A person's picture; decorative, because the name always stands beside it. */
export function avatar(persona: Persona): Html {
  const source = `data:image/svg+xml;base64,${Buffer.from(pictureOf(persona)).toString("base64")}`;
  return html`<img class="avatar" src="${source}" alt="" width="44" height="44" />`;
}
