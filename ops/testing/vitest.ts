import { join } from "node:path";

import { countVitest } from "./counts.ts";
import { npmTool } from "./npm-tool.ts";
import { countReport } from "./report.ts";
import type { Suite } from "./suite.ts";

/** The tests of a Vitest project of vitest.config.ts. */
export function vitest(project: "unit" | "integration"): Suite {
  return ({ layout, filter, endpoints, ...run }) => {
    const report = join(layout.runDir, `${project}-report.json`);
    const options = ["run", "--project", project, "--reporter=default", "--reporter=json"];
    const args = [...options, `--outputFile.json=${report}`, ...filter];
    const env: Record<string, string> =
      endpoints === undefined ? {} : { MACHI_TEST_ENDPOINTS: endpoints };
    const tool = { ...npmTool(layout.root, "vitest", args), env };
    return countReport(run.runner, project, tool, {
      report,
      count: countVitest,
    });
  };
}
