// portal.home.rps_vs_empty.ratio, portal.home.p99_ms: the signed-in home page, with the reader's own name
// checked in every answer, over an empty page behind the same server, middleware and sessions.

import { endpoints } from "../../support/endpoints.ts";
import { medianOf, writeMetrics } from "../support/metrics.ts";
import { say } from "../support/say.ts";
import { withEmptyPortal } from "./empty-portal.ts";
import { load, type Load } from "./load.ts";
import { signedInReaders } from "./readers.ts";

const READERS = 10;
const PAIRS = 10;
const SECONDS = 5;
/** Pairs before the first that counts. */
const WARM_UP = 2;

const readers = await signedInReaders(READERS);
await withEmptyPortal(async (emptyPortal) => {
  const homes: Load[] = [];
  const empties: Load[] = [];
  for (let n = 0; n < PAIRS + WARM_UP; n += 1) {
    const measure = {
      home: () => load(`${endpoints.portal}/home`, readers, { seconds: SECONDS, checked: true }),
      empty: () => load(`${emptyPortal}/home`, readers, { seconds: SECONDS, checked: false }),
    };
    // Who goes first changes, so that a machine that grows slower or faster favours neither.
    const first = n % 2 === 0 ? "home" : "empty";
    const one = await measure[first]();
    const other = await measure[first === "home" ? "empty" : "home"]();
    const [home, empty] = first === "home" ? [one, other] : [other, one];
    if (n < WARM_UP) continue;
    homes.push(home);
    empties.push(empty);
    say(`  home ${home.perSecond.toFixed(0)}/s, empty ${empty.perSecond.toFixed(0)}/s`);
  }
  const ratios = homes.map(({ perSecond }, n) => perSecond / empties[n]!.perSecond);
  writeMetrics({
    "portal.home.rps_vs_empty.ratio": medianOf(ratios, "ratio"),
    "portal.home.rps": medianOf(
      homes.map(({ perSecond }) => perSecond),
      "1/s",
    ),
    "portal.home.p99_ms": medianOf(
      homes.map(({ p99Ms }) => p99Ms),
      "ms",
    ),
  });
});
