import { parseArgs } from "node:util";
import { z } from "zod";

import { explain, OperatorError } from "../stack/operator-error.ts";
import { withClient } from "../stack/postgres/query.ts";
import { readAnchor, writeAnchor } from "./anchor.ts";
import { databaseLog } from "./database-log.ts";
import { auditKeysSchema } from "./keys.ts";
import { inWords } from "./report.ts";
import { lineInWords, search, type Search } from "./search.ts";
import { verify } from "./verify.ts";

const USAGE = `Usage: node ops/audit/cli.ts <command>

  verify    looks whether any line of the audit log was altered, taken out or put in;
            exit status 0 none, 1 some, 2 it could not be looked at
  search    prints lines, the newest first
            --subject <user id>   --actor <user id or client id>   --event LOGIN   --act address_changed
            --since 2026-11-01    --until 2026-12-01   --outcome failure   --from 192.0.2.17 or 192.0.2.0/24
            --correlation <id from an error page>   --limit 200   --json

Environment: MACHI_AUDIT_DATABASE_URL (the role auditor), MACHI_AUDIT_KEYS (id:key,id:key),
MACHI_AUDIT_ANCHOR (a file that remembers the last seal; better not beside the database).`;

const environmentSchema = z.object({
  MACHI_AUDIT_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  MACHI_AUDIT_KEYS: auditKeysSchema,
  MACHI_AUDIT_ANCHOR: z.string().min(1).optional(),
});

type Environment = z.infer<typeof environmentSchema>;

const date = z.coerce.date().optional();
const text = z.string().min(1).optional();
const searchSchema = z.object({
  subject: text,
  actor: text,
  from: text,
  event: text,
  act: text,
  correlation: text,
  since: date,
  until: date,
  limit: z.coerce.number().int().min(1).max(10_000).default(200),
  outcome: z.enum(["success", "failure"]).optional(),
});

const EXIT_DAMAGED = 1;
const EXIT_NOT_LOOKED_AT = 2;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = EXIT_NOT_LOOKED_AT;
}

async function main(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args);
  const environment = environmentSchema.safeParse(process.env);
  if (!environment.success) throw new OperatorError(z.prettifyError(environment.error));
  switch (positionals[0]) {
    case "verify":
      return await runVerify(environment.data);
    case "search": {
      const asked = searchSchema.safeParse(values);
      if (!asked.success) throw new OperatorError(z.prettifyError(asked.error));
      return await runSearch(environment.data, asked.data, values.json ?? false);
    }
    default:
      throw new OperatorError(USAGE);
  }
}

async function runVerify(environment: Environment): Promise<number> {
  const path = environment.MACHI_AUDIT_ANCHOR;
  const anchor = path === undefined ? undefined : readAnchor(path);
  return await withClient(environment.MACHI_AUDIT_DATABASE_URL, async (client) => {
    // One state of both tables, whatever is written meanwhile.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const now = new Date();
    const found = await verify(databaseLog(client), environment.MACHI_AUDIT_KEYS, { now, anchor });
    for (const line of inWords(found)) console.log(line);
    if (found.findings.length > 0) return EXIT_DAMAGED;
    if (path !== undefined && found.head) writeAnchor(path, found.head);
    return 0;
  });
}

async function runSearch(
  environment: Environment,
  asked: Search,
  isJson: boolean,
): Promise<number> {
  return await withClient(environment.MACHI_AUDIT_DATABASE_URL, async (client) => {
    const found = await search(client, environment.MACHI_AUDIT_KEYS, asked);
    for (const line of found) console.log(isJson ? JSON.stringify(line) : lineInWords(line));
    if (found.length === asked.limit) {
      console.error(`These are the newest ${asked.limit}; there may be more.`);
    }
    return 0;
  });
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        subject: { type: "string" },
        actor: { type: "string" },
        since: { type: "string" },
        until: { type: "string" },
        from: { type: "string" },
        event: { type: "string" },
        act: { type: "string" },
        outcome: { type: "string" },
        correlation: { type: "string" },
        limit: { type: "string" },
        json: { type: "boolean" },
      },
    });
  } catch {
    throw new OperatorError(USAGE);
  }
}
