import { join } from "node:path";

import { countPlaywright } from "./counts.ts";
import { npmTool } from "./npm-tool.ts";
import { countReport } from "./report.ts";
import type { Suite } from "./suite.ts";

/** The journeys in a browser, by Playwright. */
export const e2e: Suite = {
  name: "e2e",
  needs: "stack",
  run({ layout, runner, filter, env }) {
    const args = ["test", "--config", "tests/e2e/playwright.config.ts", ...filter];
    const tool = { ...npmTool(layout.root, "@playwright/test", args), env };
    // The report's place is named in the configuration.
    const report = join(layout.runDir, "e2e-report.json");
    return countReport(runner, "e2e", tool, { report, count: countPlaywright });
  },
};
