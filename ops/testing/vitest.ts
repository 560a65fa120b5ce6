import { join } from "node:path";

import { countVitest } from "./counts.ts";
import { npmTool } from "./npm-tool.ts";
import { countReport } from "./report.ts";
import type { Suite } from "./suite.ts";

/** Tests beside the unit, with nothing running. */
export const unit: Suite = { name: "unit", needs: "nothing", run: vitest("unit") };

/** Tests against a real PostgreSQL and a real Keycloak. */
export const integration: Suite = {
  name: "integration",
  needs: "stack",
  run: vitest("integration"),
};

/** The tests of a Vitest project of vitest.config.ts. */
function vitest(project: string): Suite["run"] {
  return ({ layout, runner, filter, env }) => {
    const report = join(layout.runDir, `${project}-report.json`);
    const options = ["run", "--project", project, "--reporter=default", "--reporter=json"];
    const args = [...options, `--outputFile.json=${report}`, ...filter];
    const tool = { ...npmTool(layout.root, "vitest", args), env };
    return countReport(runner, project, tool, { report, count: countVitest });
  };
}
