import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  logLevel: "warn",
  environments: {
    // The entry is the portal's own, as in its vite.config.ts.
    ssr: { build: { rollupOptions: { input: "../server/main.ts" } } },
    client: { build: { assetsInlineLimit: 0 } },
  },
});
