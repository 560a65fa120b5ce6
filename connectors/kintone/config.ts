import { configTypes, readConfig } from "@machi-id/runtime";

/** How to reach the city's kintone app. */
export interface KintoneConfig {
  /** For example `https://sakata.cybozu.com`; plain http only for the emulator on this machine. */
  readonly baseUrl: string;
  readonly appId: string;
  /** Token of that app with the rights to view, add, edit and delete records. */
  readonly apiToken: string;
}

/**
 * Reads `MACHI_KINTONE_BASE_URL`, `MACHI_KINTONE_APP_ID` and `MACHI_KINTONE_API_TOKEN`.
 * @throws {ConfigError}
 */
export function readKintoneConfig(env: NodeJS.ProcessEnv): KintoneConfig {
  const { BASE_URL, APP_ID, API_TOKEN } = readConfig(
    "MACHI_KINTONE_",
    {
      BASE_URL: configTypes.httpUrl.refine(
        (url) => url.startsWith("https:") || new URL(url).hostname === "localhost",
        "must be an https URL; http is for localhost only",
      ),
      APP_ID: configTypes.text.regex(/^[1-9]\d*$/, "must be the number of the app"),
      API_TOKEN: configTypes.text,
    },
    env,
  );
  return { baseUrl: BASE_URL, appId: APP_ID, apiToken: API_TOKEN };
}
