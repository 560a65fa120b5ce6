import { databaseUrl, type Stack } from "../stack.ts";
import { answers, slowMachineSeconds, type Service } from "./service.ts";

/** The portal's settings for a stack. */
export function portalEnvironment(stack: Stack): Record<string, string> {
  const { layout, secrets } = stack;
  return {
    NODE_ENV: "production",
    MACHI_PORTAL_PORT: String(layout.ports.portal),
    MACHI_PORTAL_MANAGEMENT_PORT: String(layout.ports.portalManagement),
    MACHI_PORTAL_PUBLIC_URL: layout.urls.portal,
    MACHI_PORTAL_ISSUER: layout.urls.realm,
    MACHI_PORTAL_CLIENT_ID: "portal",
    MACHI_PORTAL_CLIENT_SECRET: secrets.portalClientSecret,
    MACHI_PORTAL_DATABASE_URL: databaseUrl(stack, "portal"),
    MACHI_PORTAL_SESSION_KEYS: secrets.portalSessionKey,
    MACHI_PORTAL_GATEWAY_URL: layout.urls.gateway,
    MACHI_PORTAL_CITY_PACK: layout.cityPack,
  };
}

export function portal(stack: Stack): Service {
  const { layout, node } = stack;
  return {
    name: "portal",
    title: "portal",
    command: {
      file: node,
      args: ["portal/server.ts"],
      cwd: layout.root,
      env: portalEnvironment(stack),
    },
    ready: answers(layout.health.portal),
    readyWithinSeconds: slowMachineSeconds,
    stopSignal: "SIGTERM",
    stopWithinSeconds: 12,
  };
}
