import { parseArgs } from "node:util";
import {
  applyRealm,
  changeText,
  diffRealm,
  readRealmConfig,
  type RealmDifference,
} from "./src/index.ts";

const USAGE = `usage: node realm-export/cli.ts diff
       node realm-export/cli.ts apply [--prune]

diff    shows how the realm on the server differs from the files; exit status 1 if it does
apply   makes the realm on the server equal to the files
--prune also deletes what no file declares: clients, roles, scopes, flows, required actions and so on

Settings are read from MACHI_REALM_*; see realm-export/README.md.`;

/** Exit status: as diff(1) has it. */
const EXIT = { same: 0, different: 1, error: 2 };

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { prune: { type: "boolean", default: false } },
  });
  const [command] = positionals;
  if (positionals.length !== 1 || (command !== "apply" && command !== "diff"))
    throw new Error(USAGE);
  if (command === "diff") {
    if (values.prune) throw new Error(USAGE);
    return showDifference(await diffRealm(readRealmConfig()));
  }
  const config = readRealmConfig();
  const { changes, unlisted } = await applyRealm(config, {
    prune: values.prune,
    onChange: (change) => console.log(changeText(change)),
  });
  showUnlisted(unlisted);
  console.log(
    changes.length === 0
      ? `Realm "${config.server.realm}" was as the files say; nothing was changed.`
      : `Realm "${config.server.realm}": ${changes.length} changes made.`,
  );
  return EXIT.same;
}

function showDifference({ changes, unlisted }: RealmDifference): number {
  for (const change of changes) console.log(changeText(change));
  showUnlisted(unlisted);
  const same = changes.length === 0 && unlisted.length === 0;
  console.log(same ? "The server is as the files say." : "server value → file value");
  return same ? EXIT.same : EXIT.different;
}

function showUnlisted(unlisted: string[][]): void {
  for (const path of unlisted) {
    console.log(`${path.join(" / ")}: not in the files (stays; apply --prune deletes it)`);
  }
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = EXIT.error;
  },
);
