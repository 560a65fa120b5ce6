import { join } from "node:path";

import { countPlaywright } from "./counts.ts";
import { npmTool } from "./npm-tool.ts";
import { countReport } from "./report.ts";
import type { Suite } from "./suite.ts";

/** The journeys in a browser, by Playwright. */
export const runE2e: Suite = ({ layout, runner, filter, endpoints = "" }) => {
  const args = ["test", "--config", "tests/e2e/playwright.config.ts", ...filter];
  const env = { MACHI_TEST_ENDPOINTS: endpoints };
  const tool = { ...npmTool(layout.root, "@playwright/test", args), env };
  return countReport(runner, "e2e", tool, {
    // Named in the configuration.
    report: join(layout.runDir, "e2e-report.json"),
    count: countPlaywright,
  });
};
