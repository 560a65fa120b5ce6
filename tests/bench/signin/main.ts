// signin.email_code_vs_totp.ratio: sign-ins a second by password and e-mail code in the city's realm, over
// those by password and authenticator app in a stock realm of the same server, whose passwords are hashed at the
// same cost. signin.email_code_vs_totp_same_hasher.ratio: over a stock realm that hashes by libsodium too
// (docs/decisions/0030), to tell what is owed to that.

import { sql } from "../../support/database.ts";
import { benchCitizens, makeCitizens, type BenchCitizen } from "../support/citizens.ts";
import { openCityRealm } from "../support/city.ts";
import { medianOf, writeMetrics } from "../support/metrics.ts";
import { inParallel, secondsOf } from "../support/pool.ts";
import { say } from "../support/say.ts";
import { signIn, type SignInTarget } from "../support/sign-in.ts";
import { openStockRealm } from "./stock-realm.ts";

const ROUNDS = 12;
/** Rounds before the first that counts: the server compiles what it runs often, for about a thousand sign-ins. */
const WARM_UP = 20;
const BLOCK = 40;
const AT_ONCE = 4;
const REALMS = ["city", "stock", "stockSameHasher"] as const;
type Realm = (typeof REALMS)[number];

const people = Array.from({ length: ROUNDS + WARM_UP }, (_, n) =>
  benchCitizens(`signin-${n}`, BLOCK),
);
for (const block of people) await makeCitizens(block);
const city = await openCityRealm();
try {
  const targets: Record<Realm, SignInTarget> = {
    city: city.target,
    stock: await openStockRealm(people.flat()),
    stockSameHasher: await openStockRealm(people.flat(), {
      name: "bench-stock-same-hasher",
      passwordPolicy: "hashAlgorithm(argon2-sodium)",
    }),
  };
  const rounds: Record<Realm, number>[] = [];
  for (const [n, block] of people.entries()) {
    const rates = await ratesOf(targets, block, n);
    if (n < WARM_UP) continue;
    rounds.push(rates);
    say(`  ${REALMS.map((realm) => `${realm} ${rates[realm].toFixed(1)}/s`).join(", ")}`);
  }
  const ratioTo = (other: Realm) =>
    medianOf(
      rounds.map((rates) => rates.city / rates[other]),
      "ratio",
    );
  const rateOf = (realm: Realm) =>
    medianOf(
      rounds.map((rates) => rates[realm]),
      "1/s",
    );
  writeMetrics({
    "signin.email_code_vs_totp.ratio": ratioTo("stock"),
    "signin.email_code_vs_totp_same_hasher.ratio": ratioTo("stockSameHasher"),
    "signin.email_code.per_s": rateOf("city"),
    "signin.stock_totp.per_s": rateOf("stock"),
  });
} finally {
  await city.close();
}

/** Sign-ins a second in each realm of a block of people, each once. */
async function ratesOf(
  targets: Readonly<Record<Realm, SignInTarget>>,
  block: readonly BenchCitizen[],
  round: number,
): Promise<Record<Realm, number>> {
  const rates: Record<Realm, number> = { city: 0, stock: 0, stockSameHasher: 0 };
  for (const nth of REALMS.keys()) {
    // Who goes first changes, so that a machine that grows slower or faster favours none.
    const realm = REALMS[(round + nth) % REALMS.length]!;
    await forgetTheNetwork();
    const seconds = await secondsOf(() =>
      inParallel(block, AT_ONCE, async (citizen) => {
        await signIn(targets[realm], citizen);
      }),
    );
    rates[realm] = block.length / seconds;
  }
  return rates;
}

/** Citizens come from many networks; here all come from one, whose record would grow as no real one does. */
async function forgetTheNetwork(): Promise<void> {
  await sql("keycloak", "DELETE FROM keycloak.machi_attempt_counter WHERE scope = 'network'");
}
