import { html, type Html } from "./html.ts";
import { sharedAssetsPath } from "./page.ts";
import type { LoggedRequest } from "./request-log.ts";

/** What the page of a tool with records is shown with; `data-live` names the parts that stay fresh. */
export const toolAssets = {
  style: `${sharedAssetsPath}/records.css`,
  script: `${sharedAssetsPath}/refresh.js`,
};

/** The newest requests to a tool's API. */
export function requestList(list: readonly LoggedRequest[]): Html {
  if (list.length === 0) return html`<p class="card">まだリクエストはありません。</p>`;
  return html`<ul class="log card">
    ${list.map(
      ({ at, method, path, status, code }) =>
        html`<li>
          <time>${time(at)}</time> <code>${method} ${path}</code>
          <span class="badge ${status < 400 ? "good" : "bad"}">${status}${code && ` ${code}`}</span>
        </li>`,
    )}
  </ul>`;
}

const FORMAT = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  dateStyle: "short",
  timeStyle: "medium",
});

/** A time in Japan, to the second. @param ms since 1970 */
export const time = (ms: number): string => FORMAT.format(ms);
