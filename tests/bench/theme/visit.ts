import type { Browser, CDPSession } from "@playwright/test";

/** 1.6 Mbps down, 750 kbps up, 150 ms: a phone where the network is poor (Lighthouse's "slow 4G"). */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (750 * 1_000) / 8,
};
/** A processor a quarter as fast as this one: a cheap phone. */
const SLOWER = 4;

/** What one visit with an empty cache took. */
export interface Visit {
  /** Milliseconds from the request until a field to type in is drawn. */
  usableMs: number;
  /** All that came over the network, compressed as it came. */
  bytes: number;
  requests: number;
}

/** When the first field of the sign-in page is drawn, in the page's own time. */
const NOTE_WHEN_USABLE = `(() => {
  const look = () => {
    const field = document.querySelector("input[name=username]");
    if (field && !field.disabled && field.getClientRects().length > 0) {
      // One frame later it is on the screen.
      requestAnimationFrame(() => { window.usableAt = performance.now(); });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** Opens a page as who has never been there, on a slow phone. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "ja-JP",
  });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    const counted = await countBytes(devTools);
    await devTools.send("Network.emulateNetworkConditions", NETWORK);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(NOTE_WHEN_USABLE);
    await page.goto(url, { waitUntil: "networkidle" });
    const usableMs = await page.waitForFunction("window.usableAt").then((it) => it.jsonValue());
    return { usableMs: usableMs as number, ...counted };
  } finally {
    await context.close();
  }
}

async function countBytes(devTools: CDPSession): Promise<{ bytes: number; requests: number }> {
  const counted = { bytes: 0, requests: 0 };
  devTools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    counted.bytes += encodedDataLength;
    counted.requests += 1;
  });
  await devTools.send("Network.enable");
  await devTools.send("Network.setCacheDisabled", { cacheDisabled: true });
  return counted;
}
