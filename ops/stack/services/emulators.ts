import { join } from "node:path";

import type { Stack } from "../stack.ts";
import { endpointsPath } from "../endpoints.ts";
import { answers, type Service } from "./service.ts";

/** Mails end here instead of in somebody's mailbox. */
export function inbox(stack: Stack): Service {
  const { ports, urls } = stack.layout;
  return emulator(stack, "inbox", "inbox", urls.mailbox, {
    PORT: String(ports.inbox),
    SMTP_PORT: String(ports.smtp),
  });
}

/** LINE Login and the Messaging API. */
export function line(stack: Stack): Service {
  const { ports, urls } = stack.layout;
  return emulator(stack, "line", "LINE emulator", urls.line, {
    PORT: String(ports.line),
    CHANNEL_ID: lineChannelId,
    CHANNEL_SECRET: stack.secrets.lineChannelSecret,
    MESSAGING_CHANNEL_ID: lineMessagingChannelId,
    MESSAGING_CHANNEL_SECRET: stack.secrets.lineMessagingChannelSecret,
    REDIRECT_URIS: `${urls.realm}/broker/line/endpoint`,
  });
}

/** The channel numbers that LINE would have given: of sign-in, and of the city's official account. */
export const lineChannelId = "2000000001";
export const lineMessagingChannelId = "2000000002";

/** The Digital Agency's app for My Number cards, at which this realm is registered. */
export function mynumber(stack: Stack): Service {
  const { ports, urls } = stack.layout;
  return emulator(stack, "mynumber", "My Number emulator", urls.mynumber, {
    PORT: String(ports.mynumber),
    CLIENT_ID: myNumberClientId,
    REDIRECT_URI: `${urls.realm}/broker/mynumber/endpoint`,
    JWKS_URI: `${urls.realm}/protocol/openid-connect/certs`,
  });
}

/** The client id that the agency would have given. */
export const myNumberClientId = "RP00000001";

/** kintone with the app that the connector writes to. */
export function kintone(stack: Stack): Service {
  return emulator(stack, "kintone", "kintone emulator", stack.layout.urls.kintone, {
    PORT: String(stack.layout.ports.kintone),
    API_TOKEN: stack.secrets.kintoneApiToken,
    CITY_PACK: stack.layout.cityPack,
  });
}

/** KANAMETO with the city's tags. */
export function kanameto(stack: Stack): Service {
  return emulator(stack, "kanameto", "KANAMETO emulator", stack.layout.urls.kanameto, {
    PORT: String(stack.layout.ports.kanameto),
    API_TOKEN: stack.secrets.kanametoApiToken,
    CITY_PACK: stack.layout.cityPack,
  });
}

/** すぐメールPlus+ with the city's categories. */
export function sugumail(stack: Stack): Service {
  return emulator(stack, "sugumail", "すぐメールPlus+ emulator", stack.layout.urls.sugumail, {
    PORT: String(stack.layout.ports.sugumail),
    API_TOKEN: stack.secrets.sugumailApiToken,
    CITY_PACK: stack.layout.cityPack,
  });
}

/** The page that leads to everything. */
export function startPage(stack: Stack): Service {
  return emulator(stack, "start", "start page", stack.layout.urls.start, {
    PORT: String(stack.layout.ports.start),
    ENDPOINTS_FILE: endpointsPath(stack.layout),
  });
}

/** What all emulators have in common: emulators/<name>/main.ts, with its data in a folder of its own. */
function emulator(
  { layout, node }: Stack,
  name: string,
  title: string,
  url: string,
  settings: Readonly<Record<string, string>>,
): Service {
  const all = { DATA_DIR: join(layout.dataDir, name), ...settings };
  const env = Object.fromEntries(
    Object.entries(all).map(([key, value]) => [`MACHI_EMULATOR_${key}`, value]),
  );
  return {
    name,
    title,
    command: { file: node, args: [`emulators/${name}/main.ts`], cwd: layout.root, env },
    ready: answers(`${url}/health`),
    readyWithinSeconds: 120,
    stopSignal: "SIGTERM",
    stopWithinSeconds: 12,
  };
}
