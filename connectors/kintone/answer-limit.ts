import { createRequire } from "node:module";

/** Far above any answer we ask for (500 ids, the definition of an app), in bytes. */
const MOST_ANSWER_BYTES = 4 * 1024 * 1024;

interface RequestConfig {
  maxContentLength?: number;
  maxRedirects?: number;
}

let limited = false;

/**
 * Bounds what kintone's client reads. It takes answers of any length and follows redirects with the API
 * token in hand, and has no option for either; the HTTP library under it has, so both are set there.
 */
export function limitAnswers(): void {
  if (limited) return;
  limited = true;
  const require = createRequire(import.meta.url);
  const requireOfClient = createRequire(require.resolve("@kintone/rest-api-client"));
  const axios = requireOfClient("axios") as {
    interceptors: { request: { use(change: (config: RequestConfig) => RequestConfig): void } };
  };
  axios.interceptors.request.use((config) => {
    config.maxContentLength = MOST_ANSWER_BYTES;
    config.maxRedirects = 0;
    return config;
  });
}
