import { createLogger, createMetrics } from "@machi-id/runtime";
import { startKanameto } from "@machi-id/emulators/kanameto";
import { startSugumail } from "@machi-id/emulators/sugumail";
import { KanametoConnector } from "../kanameto/connector.ts";
import { SugumailConnector } from "../sugumail/connector.ts";
import { Engine } from "../sync/engine.ts";
import type { KeyRing } from "../sync/keys.ts";
import type { FakeCitizens } from "./citizens.ts";
import type { TestDatabase } from "./database.ts";
import { startTestDeliveryTool, type TestDeliveryTool } from "./delivery-tool.ts";
import { startTestKintone, type TestKintone } from "./kintone.ts";
import { pack } from "./pack.ts";

/** All three tools' emulators and a worker that serves them, in this process. */
export interface ThreeTools {
  readonly kintone: TestKintone;
  readonly kanameto: TestDeliveryTool;
  readonly sugumail: TestDeliveryTool;
  stop(): Promise<void>;
}

/** Starts them; `identifyBy` is how KANAMETO knows citizens. */
export async function startThreeTools(
  database: TestDatabase,
  reader: FakeCitizens,
  keys: KeyRing,
  identifyBy: "line-user-id" | "authentication-code",
): Promise<ThreeTools> {
  const [kintone, kanameto, sugumail] = await Promise.all([
    startTestKintone(),
    startTestDeliveryTool(startKanameto),
    startTestDeliveryTool(startSugumail),
  ]);
  const timeoutMs = 5_000;
  const at = ({ url, apiToken }: TestDeliveryTool) => ({ baseUrl: url, apiToken });
  const engine = new Engine({
    pool: database.pool,
    databaseUrl: database.url,
    connectors: [
      kintone.connector(),
      new KanametoConnector({ config: { ...at(kanameto), identifyBy }, pack, timeoutMs }),
      new SugumailConnector({ config: at(sugumail), pack, timeoutMs }),
    ],
    reader,
    keys,
    leaseSeconds: 20,
    logger: createLogger("worker", "silent"),
    metrics: createMetrics("worker"),
  });
  engine.start();
  return {
    kintone,
    kanameto,
    sugumail,
    async stop() {
      await engine.stop();
      await Promise.all([kintone.stop(), kanameto.stop(), sugumail.stop()]);
    },
  };
}
