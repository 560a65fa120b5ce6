// theme.signin.kb: what the whole sign-in page weighs with an empty cache. theme.signin.visible_vs_stock.ratio:
// time until its form can be used, over that of Keycloak's unmodified theme, on a slow phone. And how many
// sign-in pages a second the server makes, beside its own theme's.

import { chromium } from "@playwright/test";
import autocannon from "autocannon";
import { launchOptions } from "../../e2e/support/browser.ts";
import { authorizationRequest } from "../../support/authorization.ts";
import { openStockRealm } from "../signin/stock-realm.ts";
import { medianOf, writeMetrics } from "../support/metrics.ts";
import { say } from "../support/say.ts";
import { visit, type Visit } from "./visit.ts";

const PAIRS = 11;
const WARM_UP = 2;
/** Of rendering: seconds each, and how many ask at once. */
const BLOCKS = 5;
const SECONDS = 4;
const AT_ONCE = 4;

const { client: stock } = await openStockRealm([], { name: "bench-stock-theme" });
const pages = {
  city: () => authorizationRequest({ ui_locales: "ja" }).url,
  stock: () => authorizationRequest({ ui_locales: "ja" }, stock).url,
};
type Which = keyof typeof pages;

/** Who goes first changes, so that a machine that grows slower or faster favours neither. */
const order = (n: number): Which[] => (n % 2 === 0 ? ["city", "stock"] : ["stock", "city"]);

const visits: Record<Which, Visit[]> = { city: [], stock: [] };
const browser = await chromium.launch(await launchOptions());
try {
  for (let n = 0; n < PAIRS + WARM_UP; n += 1) {
    for (const which of order(n)) {
      const seen = await visit(browser, pages[which]());
      if (n >= WARM_UP) visits[which].push(seen);
    }
  }
} finally {
  await browser.close();
}

const renders: Record<Which, number[]> = { city: [], stock: [] };
for (let n = 0; n < BLOCKS + 1; n += 1) {
  for (const which of order(n)) {
    const rate = await rendersPerSecond(pages[which]());
    if (n > 0) renders[which].push(rate);
  }
}

const usable = (which: Which) => visits[which].map(({ usableMs }) => usableMs);
const ratios = (a: readonly number[], b: readonly number[]) => a.map((each, n) => each / b[n]!);
for (const which of ["city", "stock"] as const) {
  const { bytes, requests } = visits[which][0]!;
  const ms = medianOf(usable(which), "ms").value.toFixed(0);
  const rate = medianOf(renders[which], "1/s").value.toFixed(0);
  say(
    `  ${which}: ${ms} ms, ${(bytes / 1000).toFixed(0)} kB in ${requests} requests, ${rate} pages/s`,
  );
}
const kilobytes = (which: Which) => visits[which].map(({ bytes }) => bytes / 1000);
writeMetrics({
  "theme.signin.kb": medianOf(kilobytes("city"), "kB"),
  "theme.signin.visible_vs_stock.ratio": medianOf(ratios(usable("city"), usable("stock")), "ratio"),
  "theme.signin.visible_ms": medianOf(usable("city"), "ms"),
  "theme.stock.visible_ms": medianOf(usable("stock"), "ms"),
  "theme.stock.kb": medianOf(kilobytes("stock"), "kB"),
  "theme.signin.renders_vs_stock.ratio": medianOf(ratios(renders.city, renders.stock), "ratio"),
  "theme.signin.renders_per_s": medianOf(renders.city, "1/s"),
});

/** Sign-in pages a second, each the start of a sign-in of its own. */
async function rendersPerSecond(url: string): Promise<number> {
  const { "2xx": pages, duration } = await autocannon({
    url,
    connections: AT_ONCE,
    duration: SECONDS,
  });
  return pages / duration;
}
