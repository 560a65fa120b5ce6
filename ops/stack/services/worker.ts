import { databaseUrl, type Stack } from "../stack.ts";
import { answers, slowMachineSeconds, type Service } from "./service.ts";

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
        MACHI_WORKER_CONNECTORS: "kintone",
        MACHI_KINTONE_BASE_URL: layout.urls.kintone,
        MACHI_KINTONE_APP_ID: "1",
        MACHI_KINTONE_API_TOKEN: secrets.kintoneApiToken,
      },
    },
    ready: answers(`http://127.0.0.1:${layout.ports.workerManagement}/health/ready`),
    readyWithinSeconds: slowMachineSeconds,
    stopSignal: "SIGTERM",
    stopWithinSeconds: 12,
  };
}
