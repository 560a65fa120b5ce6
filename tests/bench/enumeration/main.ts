// signin.enumeration.auc_low and .auc_high: how well the time of an answer tells an address that has an account
// from one that has none. The worst answer of the worst journey, bounds of the 95 % interval.

import { benchCitizens, makeCitizens } from "../support/citizens.ts";
import { openCityRealm } from "../support/city.ts";
import { writeMetrics, type Metric } from "../support/metrics.ts";
import { inParallel } from "../support/pool.ts";
import { say } from "../support/say.ts";
import { auc } from "./auc.ts";
import { journeys } from "./journeys.ts";

/** Tries of each journey with a known address, and as many with an unknown one between them. */
const TRIES = 500;
const WARM_UP = 20;
/** Answers wait for each other's time to be over rather than for the processor. */
const AT_ONCE = 4;

const known = benchCitizens("known", TRIES + WARM_UP);
await makeCitizens(known);
const city = await openCityRealm();
const bounds: { low: number; high: number }[] = [];
try {
  for (const { name, walk } of journeys) {
    const unknown = benchCitizens(`unknown-${name}`, TRIES + WARM_UP);
    const times = { known: [] as number[][], unknown: [] as number[][] };
    // A known address and an unknown one in turn, and the other way about in the next pair.
    const tries = known.flatMap(({ email }, n) => {
      const pair = [
        { email, kind: "known", counts: n >= WARM_UP },
        { email: unknown[n]!.email, kind: "unknown", counts: n >= WARM_UP },
      ] as const;
      return n % 2 === 0 ? pair : pair.toReversed();
    });
    await inParallel(tries, AT_ONCE, async ({ email, kind, counts }) => {
      const answers = await walk(email);
      if (counts) times[kind].push([...answers]);
    });
    const each = [0, 1].map((answer) =>
      auc(
        times.known.map((answers) => answers[answer]!),
        times.unknown.map((answers) => answers[answer]!),
      ),
    );
    bounds.push(...each);
    say(
      `  ${name}: ${each.map(({ value, low, high }) => `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`).join(", ")}`,
    );
  }
} finally {
  await city.close();
}
const low = bounds.map((bound) => bound.low);
const high = bounds.map((bound) => bound.high);
writeMetrics({
  "signin.enumeration.auc_low": worst(Math.min(...low), low),
  "signin.enumeration.auc_high": worst(Math.max(...high), high),
});

function worst(value: number, all: readonly number[]): Metric {
  return { value, unit: "AUC", spread: [Math.min(...all), Math.max(...all)] };
}
