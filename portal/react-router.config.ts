import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  // Few routes: the whole map goes with the page, and no further endpoint has to be served.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
