import { defineConfig } from "vitest/config";

const everywhere = [
  "packages",
  "realm-export",
  "connectors",
  "emulators",
  "ops",
  "portal",
  "help-desk",
  "theme",
  "tests",
];
const elsewhere = ["**/node_modules/**", "**/build/**", "**/dist_keycloak/**", "tests/e2e/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: everywhere.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...elsewhere, "**/*.integration.test.ts"],
        },
      },
      {
        test: {
          name: "integration",
          include: everywhere.map((folder) => `${folder}/**/*.integration.test.ts`),
          exclude: elsewhere,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
