import { configTypes } from "@machi-id/runtime";

/** How to reach a tool that speaks the assumed contract. */
export interface RestConfig {
  /** Without a trailing slash; plain http only for the emulator on this machine. */
  readonly baseUrl: string;
  /** The bearer token that the tool's operator has given the city. */
  readonly apiToken: string;
}

/** The settings that every such tool has, for `readConfig`. */
export const restShape = {
  BASE_URL: configTypes.httpUrl.refine(
    (url) => url.startsWith("https:") || new URL(url).hostname === "localhost",
    "must be an https URL; http is for localhost only",
  ),
  API_TOKEN: configTypes.text,
};
