import { databaseUrl, type Stack } from "../stack.ts";
import { answers, slowMachineSeconds, type Service } from "./service.ts";

/** The tools that citizens' data goes to. */
export const connectorIds = "kintone,kanameto,sugumail";

export function worker(stack: Stack): Service {
  const { layout, secrets, node } = stack;
  return {
    name: "worker",
    title: "connector worker",
    command: {
      file: node,
      args: ["connectors/worker.ts"],
      cwd: layout.root,
      env: {
        NODE_ENV: "production",
        MACHI_WORKER_MANAGEMENT_PORT: String(layout.ports.workerManagement),
        MACHI_WORKER_DATABASE_URL: databaseUrl(stack, "connectors"),
        MACHI_WORKER_REALM_URL: layout.urls.realm,
        MACHI_WORKER_CLIENT_ID: "connectors",
        MACHI_WORKER_CLIENT_SECRET: secrets.connectorsClientSecret,
        MACHI_WORKER_KEYS: secrets.ledgerKey,
        MACHI_WORKER_CITY_PACK: layout.cityPack,
        MACHI_WORKER_CONNECTORS: connectorIds,
        MACHI_KINTONE_BASE_URL: layout.urls.kintone,
        MACHI_KINTONE_APP_ID: "1",
        MACHI_KINTONE_API_TOKEN: secrets.kintoneApiToken,
        MACHI_KANAMETO_BASE_URL: layout.urls.kanameto,
        MACHI_KANAMETO_API_TOKEN: secrets.kanametoApiToken,
        MACHI_SUGUMAIL_BASE_URL: layout.urls.sugumail,
        MACHI_SUGUMAIL_API_TOKEN: secrets.sugumailApiToken,
      },
    },
    ready: answers(layout.health.worker),
    readyWithinSeconds: slowMachineSeconds,
    stopSignal: "SIGTERM",
    stopWithinSeconds: 12,
  };
}
