import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  environments: {
    // Routes and backend share one module graph: server/main.ts is the bundle's entry.
    ssr: { build: { sourcemap: true, rollupOptions: { input: "./server/main.ts" } } },
    // The Content-Security-Policy allows no data: URL except for images.
    client: { build: { assetsInlineLimit: 0 } },
  },
});
