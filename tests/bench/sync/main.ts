// sync.change_to_kintone.p50_ms, .p99_ms: from the citizen API's 2xx to the record being visible in kintone.

import { patchProfile, readProfile } from "../../support/citizen-api.ts";
import { benchCitizens, makeCitizens } from "../support/citizens.ts";
import { openCityRealm } from "../support/city.ts";
import { quantileOfBlocks, writeMetrics } from "../support/metrics.ts";
import { inParallel } from "../support/pool.ts";
import { signIn } from "../support/sign-in.ts";
import { untilVisible } from "./kintone.ts";

const BLOCKS = 8;
const WARM_UP = 1;
const CITIZENS = 25;
/** The worker spaces out a citizen's deliveries after three within a minute; their making is one. */
const CHANGES_EACH = 2;

const city = await openCityRealm();
try {
  const blocks: number[][] = [];
  for (let n = 0; n < BLOCKS + WARM_UP; n += 1) {
    const samples = await block(n);
    if (n >= WARM_UP) blocks.push(samples);
  }
  writeMetrics({
    "sync.change_to_kintone.p50_ms": quantileOfBlocks(blocks, 0.5, "ms"),
    "sync.change_to_kintone.p99_ms": quantileOfBlocks(blocks, 0.99, "ms"),
  });
} finally {
  await city.close();
}

/** Milliseconds of each change of a block of citizens, one after the other. */
async function block(n: number): Promise<number[]> {
  const citizens = benchCitizens(`sync-${n}`, CITIZENS);
  await makeCitizens(citizens, { address_rest: ["新規"] });
  const tokens = new Map<string, string>();
  await inParallel(citizens, 4, async (citizen) => {
    tokens.set(citizen.email, (await signIn(city.target, citizen)).accessToken);
  });
  for (const { email } of citizens) await untilVisible(email, "新規");
  const samples: number[] = [];
  for (let change = 1; change <= CHANGES_EACH; change += 1) {
    for (const { email } of citizens) {
      const token = tokens.get(email)!;
      const { version } = await readProfile(token);
      const address = `変更${n}-${change}`;
      const { status } = await patchProfile(token, version, { address_rest: [address] });
      const saved = performance.now();
      if (status !== 200) throw new Error(`The change was refused: HTTP ${status}`);
      await untilVisible(email, address);
      samples.push(performance.now() - saved);
    }
  }
  return samples;
}
