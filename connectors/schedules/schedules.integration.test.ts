import { createLogger } from "@machi-id/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { Schedules, type ScheduledJob } from "./schedules.ts";

const SOON = { timeout: 30_000, interval: 200 };
const logger = createLogger("worker", "silent");

let database: TestDatabase;
let started: Schedules[];

beforeEach(async () => {
  database = await createTestDatabase();
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((schedules) => schedules.stop()));
  await database.drop();
});

const nightly = (run: ScheduledJob["run"]): ScheduledJob => ({
  name: "compare",
  cron: "30 2 * * *",
  mostSeconds: 60,
  run,
});

async function startSchedules(job: ScheduledJob): Promise<Schedules> {
  const schedules = new Schedules(database.url, [job], logger, 0.5);
  started.push(schedules);
  await schedules.start();
  return schedules;
}

describe("CO-5: schedules", () => {
  it("a job is scheduled once, in Japan's time, however many workers there are", async () => {
    await startSchedules(nightly(async () => undefined));
    await startSchedules(nightly(async () => undefined));
    const { rows } = await database.admin.query("select name, cron, timezone from jobs.schedule");
    expect(rows).toEqual([{ name: "compare", cron: "30 2 * * *", timezone: "Asia/Tokyo" }]);
  });

  it("asked for by two workers, a job is done by one of them, once", async () => {
    let done = 0;
    let end: () => void = () => undefined;
    const job = nightly(async () => {
      done += 1;
      await new Promise<void>((resolve) => (end = resolve));
    });
    const [one, two] = [await startSchedules(job), await startSchedules(job)];
    await Promise.all([one.soon("compare"), two.soon("compare")]);
    await expect.poll(() => done, SOON).toBe(1);
    await two.soon("compare");
    end();
    const states = async () =>
      (await database.admin.query("select state from jobs.job where name = 'compare'")).rows;
    await expect.poll(states, SOON).toEqual([{ state: "completed" }]);
    expect(done).toBe(1);
  });

  it("a worker that stops tells the job in hand, and the job comes again", async () => {
    let told = false;
    let begun = false;
    const schedules = await startSchedules(
      nightly(async (signal) => {
        begun = true;
        await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
        told = true;
        throw new Error("stopped");
      }),
    );
    await schedules.soon("compare");
    await expect.poll(() => begun, SOON).toBe(true);
    await schedules.stop();
    expect(told).toBe(true);
    const { rows } = await database.admin.query(
      "select state from jobs.job where name = 'compare'",
    );
    expect(rows).toEqual([{ state: "retry" }]);
  });
});
