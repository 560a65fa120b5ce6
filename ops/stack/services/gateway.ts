import { databaseUrl, type Stack } from "../stack.ts";
import { answers, slowMachineSeconds, type Service } from "./service.ts";
import { connectorIds } from "./worker.ts";

export function gateway(stack: Stack): Service {
  const { layout, secrets, node } = stack;
  return {
    name: "gateway",
    title: "gateway",
    command: {
      file: node,
      args: ["connectors/gateway.ts"],
      cwd: layout.root,
      env: {
        NODE_ENV: "production",
        MACHI_GATEWAY_PORT: String(layout.ports.gateway),
        MACHI_GATEWAY_MANAGEMENT_PORT: String(layout.ports.gatewayManagement),
        MACHI_GATEWAY_DATABASE_URL: databaseUrl(stack, "gateway"),
        MACHI_GATEWAY_REALM_URL: layout.urls.realm,
        MACHI_GATEWAY_CLIENT_ID: "gateway",
        MACHI_GATEWAY_CLIENT_SECRET: secrets.gatewayClientSecret,
        MACHI_GATEWAY_KEYS: secrets.ledgerKey,
        MACHI_GATEWAY_CITY_PACK: layout.cityPack,
        MACHI_GATEWAY_CONNECTORS: connectorIds,
      },
    },
    ready: answers(layout.health.gateway),
    readyWithinSeconds: slowMachineSeconds,
    stopSignal: "SIGTERM",
    stopWithinSeconds: 12,
  };
}
