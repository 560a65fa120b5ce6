// signin.email_code_vs_totp.ratio: sign-ins a second by password and e-mail code in the city's realm, over
// those by password and authenticator app in a stock realm of the same server.

import { benchCitizens, makeCitizens, type BenchCitizen } from "../support/citizens.ts";
import { openCityRealm } from "../support/city.ts";
import { medianOf, writeMetrics } from "../support/metrics.ts";
import { inParallel, secondsOf } from "../support/pool.ts";
import { say } from "../support/say.ts";
import { signIn, type SignInTarget } from "../support/sign-in.ts";
import { openStockRealm } from "./stock-realm.ts";

const PAIRS = 12;
/** Blocks before the first that counts: the server compiles what it runs often. */
const WARM_UP = 3;
const BLOCK = 40;
const AT_ONCE = 4;

const blocks = PAIRS + WARM_UP;
const people = Array.from({ length: blocks }, (_, n) => benchCitizens(`signin-${n}`, BLOCK));
for (const block of people) await makeCitizens(block);
const city = await openCityRealm();
try {
  const stock = await openStockRealm(people.flat());
  const ratios: number[] = [];
  const rates = { city: [] as number[], stock: [] as number[] };
  for (const [n, block] of people.entries()) {
    // Who goes first changes, so that a machine that grows slower or faster favours neither.
    const order = n % 2 === 0 ? (["city", "stock"] as const) : (["stock", "city"] as const);
    const rate = { city: 0, stock: 0 };
    for (const which of order) {
      rate[which] = await rateOf(which === "city" ? city.target : stock, block);
    }
    if (n < WARM_UP) continue;
    ratios.push(rate.city / rate.stock);
    rates.city.push(rate.city);
    rates.stock.push(rate.stock);
    say(`  city ${rate.city.toFixed(1)}/s, stock ${rate.stock.toFixed(1)}/s`);
  }
  writeMetrics({
    "signin.email_code_vs_totp.ratio": medianOf(ratios, "ratio"),
    "signin.email_code.per_s": medianOf(rates.city, "1/s"),
    "signin.stock_totp.per_s": medianOf(rates.stock, "1/s"),
  });
} finally {
  await city.close();
}

/** Sign-ins a second of a block of people, each once. */
async function rateOf(target: SignInTarget, block: readonly BenchCitizen[]): Promise<number> {
  const seconds = await secondsOf(() =>
    inParallel(block, AT_ONCE, async (citizen) => {
      await signIn(target, citizen);
    }),
  );
  return block.length / seconds;
}
