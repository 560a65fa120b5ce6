import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { testProvider } from "../stack/artifacts/provider.ts";
import { countSurefire } from "./counts.ts";
import type { Suite } from "./suite.ts";

/** The tests of our Keycloak provider, by Maven, which builds the jar along with them. */
export const java: Suite = {
  name: "java",
  needs: "database",
  async run({ layout, runner, filter, env }) {
    const reports = join(layout.root, "keycloak/target/surefire-reports");
    rmSync(reports, { recursive: true, force: true });
    const isBuilt = await testProvider(layout, runner, filter, env);
    const counts = countSurefire(readReports(reports));
    return isBuilt ? counts : { ...counts, failed: Math.max(1, counts.failed) };
  },
};

function readReports(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => /^TEST-.*\.xml$/.test(name))
    .map((name) => readFileSync(join(dir, name), "utf8"));
}
