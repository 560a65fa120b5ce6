import { createHash } from "node:crypto";
import { html } from "../../shared/html.ts";
import type { Persona } from "../state.ts";

/** Grounds dark enough for white letters (contrast of 4.5:1 and more). */
const grounds = ["#17633a", "#1a5276", "#6a3d8f", "#8a3a1c", "#5b5300", "#7a2350"];

/** A person's picture: the first letter of the name on a colour of their own. An SVG document. */
export function pictureOf(persona: Persona): string {
  const digit = createHash("sha256").update(persona.id).digest()[0] ?? 0;
  const [letter = "?"] = new Intl.Segmenter("ja").segment(persona.displayName);
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">
    <rect width="80" height="80" fill="${grounds[digit % grounds.length]}" />
    <text x="40" y="54" font-size="40" font-family="sans-serif" text-anchor="middle" fill="#fff">
      ${typeof letter === "string" ? letter : letter.segment}
    </text>
  </svg>`.markup;
}
