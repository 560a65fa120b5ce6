// `npm run audit -- verify|search`: the auditor's tool on the running local stack.

import { join } from "node:path";

import { auditKeys } from "./stack/services/keycloak.ts";
import { databaseUrl } from "./stack/stack.ts";
import { runTool } from "./stack/tool.ts";

await runTool("ops/audit/cli.ts", (stack) => ({
  MACHI_AUDIT_DATABASE_URL: databaseUrl(stack, "auditor"),
  MACHI_AUDIT_KEYS: auditKeys(stack.secrets),
  MACHI_AUDIT_ANCHOR: join(stack.layout.dataDir, "audit-anchor.json"),
}));
