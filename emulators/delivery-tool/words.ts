import type { CityPack } from "@machi-id/city";
import { html, type Html } from "../shared/html.ts";
import type { Word } from "./tool.ts";

/** A choice of the trial's form; `empty` is what it says when nothing is chosen. */
export function choice(
  { name, label, empty }: { name: string; label: string; empty: string },
  words: readonly Word[],
  chosen: string | undefined,
): Html {
  return html`<div>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      <option value="">${empty}</option>
      ${words.map(({ code, name: text }) =>
        code === chosen
          ? html`<option value="${code}" selected>${text}</option>`
          : html`<option value="${code}">${text}</option>`,
      )}
    </select>
  </div>`;
}

/** The chosen word of a list; `undefined` when the query holds none or another one. */
export function chosenOf(words: readonly Word[], query: unknown): Word | undefined {
  return words.find(({ code }) => code === query);
}

/** Names of words, one a line. */
export function names(words: readonly Word[], codes: readonly string[]): Html | string {
  if (codes.length === 0) return "なし";
  return html`<ul class="choices">
    ${codes.map((code) => html`<li>${nameOf(words, code)}</li>`)}
  </ul>`;
}

/** The name of a word; its code when the tool no longer has it. */
export function nameOf(words: readonly Word[], code: string | undefined): string {
  return words.find((word) => word.code === code)?.name ?? code ?? "";
}

/** What was agreed to, in words: the purpose and the version of its document. */
export function consents(pack: CityPack, list: readonly string[]): Html {
  const purposes = pack.purposes.map(({ code, name }) => ({ code, name: name.ja }));
  return html`<ul class="choices">
    ${list.map((consent) => {
      const [code, version] = consent.split("@");
      return html`<li>${nameOf(purposes, code)}（${version}版）</li>`;
    })}
  </ul>`;
}
