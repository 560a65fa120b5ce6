import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { portBase, portsFrom, type Ports } from "./ports.ts";
import type { Profile } from "./profile.ts";

/** Where a stack is: its folders and its addresses. */
export interface Layout {
  readonly profile: Profile;
  /** The checkout. */
  readonly root: string;
  /** `.run`, `.run-test` or `.run-bench`. */
  readonly runDir: string;
  readonly logsDir: string;
  /** Everything that belongs to one life of the database; removing it starts afresh. */
  readonly dataDir: string;
  /** What is built outside the workspaces, shared by all profiles. */
  readonly cacheDir: string;
  readonly cityPack: string;
  readonly ports: Ports;
  readonly urls: Urls;
  /** Where our processes say whether they can do their work. */
  readonly health: Readonly<Record<"portal" | "worker" | "gateway", string>>;
}

interface Urls {
  readonly start: string;
  readonly keycloak: string;
  /**
   * The same Keycloak under the name that staff and the realm tool use: console, Admin API and help desk are
   * there alone. Another host name, so that no cookie is common to both.
   */
  readonly adminHost: string;
  readonly realm: string;
  readonly portal: string;
  readonly mailbox: string;
  readonly line: string;
  readonly mynumber: string;
  readonly kintone: string;
  readonly kanameto: string;
  readonly sugumail: string;
  readonly gateway: string;
}

export const realmName = "city";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** The run folder of each profile, below the checkout. */
export const runDirNames: Readonly<Record<Profile, string>> = {
  start: ".run",
  test: ".run-test",
  bench: ".run-bench",
};

/** The layout of a profile, moved by `MACHI_PORT_BASE` if it is set. */
export function layoutOf(profile: Profile, env: NodeJS.ProcessEnv = process.env): Layout {
  const runDir = join(root, runDirNames[profile]);
  const ports = portsFrom(portBase(env, profile));
  return {
    profile,
    root,
    runDir,
    logsDir: join(runDir, "logs"),
    dataDir: join(runDir, "data"),
    cacheDir: join(root, ".cache"),
    cityPack: join(root, "city"),
    ports,
    urls: urlsOf(ports),
    health: {
      portal: healthAt(ports.portalManagement),
      worker: healthAt(ports.workerManagement),
      gateway: healthAt(ports.gatewayManagement),
    },
  };
}

const healthAt = (port: number) => `http://127.0.0.1:${port}/health/ready`;

function urlsOf(ports: Ports): Urls {
  const at = (port: number) => `http://localhost:${port}`;
  return {
    start: at(ports.start),
    keycloak: at(ports.keycloak),
    adminHost: `http://127.0.0.1:${ports.keycloak}`,
    realm: `${at(ports.keycloak)}/realms/${realmName}`,
    portal: at(ports.portal),
    mailbox: at(ports.inbox),
    line: at(ports.line),
    mynumber: at(ports.mynumber),
    kintone: at(ports.kintone),
    kanameto: at(ports.kanameto),
    sugumail: at(ports.sugumail),
    gateway: at(ports.gateway),
  };
}
