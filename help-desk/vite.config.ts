import { defineConfig } from "vite";

// One script and one style sheet, under names that the server knows (keycloak/, package helpdesk).
export default defineConfig({
  base: "./",
  build: {
    outDir: "build",
    modulePreload: false,
    assetsDir: ".",
    rolldownOptions: {
      output: { entryFileNames: "help-desk.js", assetFileNames: "help-desk[extname]" },
    },
  },
});
