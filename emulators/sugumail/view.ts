import type { PageContext } from "../delivery-tool/start.ts";
import type { DeliveryTool } from "../delivery-tool/tool.ts";
import { html } from "../shared/html.ts";
import { page } from "../shared/page.ts";
import type { SugumailRow } from "./tool.ts";

export function categoryPage(
  _of: DeliveryTool<SugumailRow>,
  { store }: PageContext<SugumailRow>,
): string {
  return page({ title: "sugumail", body: html`<main class="wrap">${store.all().length}</main>` });
}
