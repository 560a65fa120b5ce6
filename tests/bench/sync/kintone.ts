import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { endpoints } from "../../support/endpoints.ts";
import { inside } from "../../support/inside.ts";

const answerSchema = z.looseObject({ records: z.array(z.unknown()) });

/** How closely a record is watched for, in milliseconds: the error of every figure. */
const LOOK_MS = 10;
const MOST_MS = 30_000;

/**
 * Waits until kintone shows a record with these two values.
 *
 * @throws when it has not after half a minute
 */
export async function untilVisible(email: string, address: string): Promise<void> {
  const url = new URL("/k/v1/records.json", endpoints.kintone);
  url.search = new URLSearchParams({
    app: "1",
    query: `email = "${email}" and address = "${address}"`,
    "fields[0]": "$id",
  }).toString();
  const until = performance.now() + MOST_MS;
  while (performance.now() < until) {
    const answer = await fetch(url, {
      headers: { "X-Cybozu-API-Token": inside.kintoneApiToken },
    });
    if (!answer.ok) throw new Error(`kintone answered ${answer.status}`);
    if (answerSchema.parse(await answer.json()).records.length > 0) return;
    await wait(LOOK_MS);
  }
  throw new Error("A change has not arrived in kintone");
}
