import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  logLevel: "warn",
  environments: {
    // The entry is the portal's own, as in its vite.config.ts.
    ssr: { build: { emptyOutDir: true, rollupOptions: { input: "../server/main.ts" } } },
    client: { build: { emptyOutDir: true, assetsInlineLimit: 0 } },
  },
});
