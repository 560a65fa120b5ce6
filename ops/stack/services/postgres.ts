import { join } from "node:path";

import type { PostgresPlace } from "../postgres/place.ts";
import { clearStalePidFile } from "../postgres/stale-pid-file.ts";
import { query } from "../postgres/query.ts";
import { superuserUrl, type Stack } from "../stack.ts";
import type { Service } from "./service.ts";

/** What a database that is thrown away after the run need not do. */
const withoutDurability = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

export function postgres(stack: Stack, { binaries, dataDir, user }: PostgresPlace): Service {
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${stack.layout.ports.postgres}`,
    "unix_socket_directories=",
    "max_connections=120",
    "log_min_messages=warning",
    // A failing statement's values may be personal data.
    "log_parameter_max_length_on_error=0",
    "log_min_error_statement=panic",
    ...(stack.layout.profile === "test" ? withoutDurability : []),
  ];
  return {
    name: "postgres",
    title: "PostgreSQL",
    command: {
      file: join(binaries.dir, "bin/postgres"),
      args: ["-D", dataDir, ...settings.flatMap((setting) => ["-c", setting])],
      cwd: "/",
      ...(user && { user }),
    },
    prepare: () => clearStalePidFile(dataDir),
    ready: async () => {
      try {
        await query(superuserUrl(stack, "postgres"), "SELECT 1");
        return true;
      } catch {
        return false; // not listening yet, or recovering from a crash
      }
    },
    readyWithinSeconds: 60,
    // "Fast": transactions under way are rolled back, then the data is written out.
    stopSignal: "SIGINT",
    stopWithinSeconds: 20,
    // "Immediate": the write-ahead log makes up for it at the next start.
    hurrySignal: "SIGQUIT",
  };
}
