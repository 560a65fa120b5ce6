import type { Config } from "@react-router/dev/config";

/** The portal's server around one empty page. */
export default {
  appDirectory: "app",
  buildDirectory: process.env.MACHI_BENCH_BUILD ?? "build",
  ssr: true,
  routeDiscovery: { mode: "initial" },
} satisfies Config;
