import react from "@vitejs/plugin-react";
import { keycloakify } from "keycloakify/vite-plugin";
import { defineConfig } from "vite";
import { readCityPack } from "./scripts/city-pack.ts";
import { cityPlugin } from "./scripts/city-plugin.ts";
import { completeTheme } from "./scripts/complete-theme.ts";

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
      postBuild: () => Promise.resolve(completeTheme(process.cwd(), pack)),
    }),
  ],
  // keycloakify puts Keycloak's own scripts here for a development server; we have none.
  publicDir: "node_modules/.cache/public",
  build: {
    outDir: "build",
    target: ["chrome107", "edge107", "firefox104", "safari16"],
    assetsInlineLimit: 0,
  },
});
