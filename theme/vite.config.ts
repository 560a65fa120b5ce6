import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { keycloakify } from "keycloakify/vite-plugin";
import { defineConfig } from "vite";
import { readCityPack } from "./scripts/city-pack.ts";
import { cityPlugin } from "./scripts/city-plugin.ts";
import { completeTheme } from "./scripts/complete-theme.ts";
import { assetsFrom, compileTemplates } from "./scripts/compile-pages.ts";

const pack = readCityPack();

export default defineConfig({
  plugins: [
    react(),
    cityPlugin(pack),
    keycloakify({
      themeName: "machi-id",
      keycloakifyBuildDirPath: "dist_keycloak",
      accountThemeImplementation: "none",
      // Keycloak 26 is among "all other versions"; the jar for 22 to 25 would carry a Java dependency.
      keycloakVersionTargets: {
        "22-to-25": false,
        "all-other-versions": "machi-id-theme.jar",
      },
      postBuild: async () => {
        const assets = assetsFrom(join(import.meta.dirname, "build"));
        completeTheme(process.cwd(), pack, await compileTemplates(pack, assets));
      },
    }),
  ],
  // keycloakify puts Keycloak's own scripts here for a development server; we have none.
  publicDir: "node_modules/.cache/public",
  // React's own runtime is four times as large, and pages are small.
  resolve: {
    alias: {
      "react-dom/client": "preact/compat/client",
      "react-dom": "preact/compat",
      "react/jsx-runtime": "preact/jsx-runtime",
      react: "preact/compat",
    },
  },
  build: {
    outDir: "build",
    manifest: true,
    // The templates name what a page will ask for.
    modulePreload: false,
    target: ["chrome107", "edge107", "firefox104", "safari16"],
    assetsInlineLimit: 0,
  },
});
