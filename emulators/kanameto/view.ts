import type { CityPack } from "@machi-id/city";
import type { PageContext } from "../delivery-tool/start.ts";
import { html } from "../shared/html.ts";
import { page } from "../shared/page.ts";
import type { KanametoRow } from "./tool.ts";

export function segmentPage(_of: CityPack, { store }: PageContext<KanametoRow>): string {
  return page({ title: "kanameto", body: html`<main class="wrap">${store.all().length}</main>` });
}
