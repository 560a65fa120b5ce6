import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { bringDatabaseUp, bringUp, type StackParts } from "./bring-up.ts";
import { claimRunDir } from "./claim.ts";
import type { Console } from "./console.ts";
import { startControl, type Control } from "./control-server.ts";
import { demo } from "./demo.ts";
import {
  removeEndpoints,
  writeEndpoints,
  type Endpoints,
  type TestEndpoints,
} from "./endpoints.ts";
import { layoutOf, type Layout } from "./layout.ts";
import { findPlace, removeData } from "./postgres/place.ts";
import { requireFreeDisk } from "./preflight/free-disk.ts";
import { requireFreePorts } from "./preflight/free-ports.ts";
import { requireJdk } from "./preflight/tools.ts";
import { endLeftovers, ProcessBook } from "./process/book.ts";
import type { Profile } from "./profile.ts";
import { realmEnvironment } from "./realm.ts";
import { loadSecrets } from "./secrets.ts";
import { adminClientId, auditKeys } from "./services/keycloak.ts";
import { servicesOf } from "./services/index.ts";
import { portalEnvironment } from "./services/portal.ts";
import { databaseUrl, superuserUrl, type Stack } from "./stack.ts";
import { Supervisor } from "./supervisor.ts";

/** A stack that is up. */
export interface RunningStack {
  readonly layout: Layout;
  readonly endpoints: Endpoints;
}

/** What a stack is started with. */
export interface StackOptions {
  readonly profile: Profile;
  readonly console: Console;
  /** Aborted when the stack is to stop; it then finishes what it does. */
  readonly stop: AbortSignal;
  /** Aborted when the stack is to stop without finishing anything. */
  readonly hurry: AbortSignal;
  /** Called when somebody asks the running stack to stop, over its control server. */
  readonly onStopOrdered: () => void;
}

/**
 * Runs a stack for the time of `during`: brings it up, says so in `endpoints.json`, and takes it
 * down again, leaving no process, however this ends.
 *
 * @throws OperatorError when it cannot be brought up
 */
export function withStack(
  options: StackOptions,
  during: (stack: RunningStack) => Promise<void>,
): Promise<void> {
  return withSupervisor(options, async (parts, control) => {
    await bringUp({ ...parts, console: options.console, stop: options.stop });
    const { layout } = parts.stack;
    const endpoints = endpointsOf(parts.stack, control);
    writeEndpoints(layout, endpoints);
    try {
      await during({ layout, endpoints });
    } finally {
      removeEndpoints(layout);
    }
  });
}

/**
 * Runs the PostgreSQL of a stack alone for the time of `during`; see `withStack`.
 */
export function withDatabase(
  options: StackOptions,
  during: (stack: Stack) => Promise<void>,
): Promise<void> {
  return withSupervisor(options, async (parts) => {
    const runner = { logsDir: parts.stack.layout.logsDir, book: parts.book, signal: options.stop };
    await options.console.step("PostgreSQL", () => bringDatabaseUp(parts, runner));
    await during(parts.stack);
  });
}

/** Claims the run folder, looks at the machine, and makes sure that no child outlives `during`. */
async function withSupervisor(
  { profile, console, hurry, onStopOrdered }: StackOptions,
  during: (parts: StackParts, control: Control) => Promise<void>,
): Promise<void> {
  const layout = layoutOf(profile);
  mkdirSync(layout.runDir, { recursive: true });
  const release = claimRunDir(layout);
  const bookPath = join(layout.runDir, "processes.json");
  try {
    removeEndpoints(layout);
    const left = await endLeftovers(bookPath);
    if (left.length > 0) console.say(`  Ended what a killed run had left: ${left.join(", ")}.`);
    await preflight(layout);
    const stack = { layout, secrets: loadSecrets(layout), node: process.execPath };
    const place = findPlace(layout);
    const book = new ProcessBook(bookPath);
    const supervisor = new Supervisor(servicesOf(stack, place), {
      logsDir: layout.logsDir,
      book,
      say: (line) => console.say(`  ${line}`),
      firstPauseMs: 1000,
    });
    hurry.addEventListener("abort", () => void supervisor.hurry());
    const control = await startControl(layout, supervisor, onStopOrdered);
    try {
      await during({ stack, place, supervisor, book }, control);
    } finally {
      await supervisor.stopAll();
      await control.close();
    }
  } finally {
    release();
  }
}

/** Everything that is looked at before anything is made or started. */
async function preflight(layout: Layout): Promise<void> {
  await Promise.all([requireJdk(), requireFreeDisk(layout.runDir), requireFreePorts(layout.ports)]);
  if (layout.profile !== "start") removeData(layout);
}

function endpointsOf(stack: Stack, control: Control): Endpoints | TestEndpoints {
  const { layout, secrets } = stack;
  const endpoints = { ...layout.urls, health: layout.health, demo: demo.accounts };
  if (layout.profile === "start") return endpoints;
  return {
    ...endpoints,
    admin: {
      url: layout.urls.adminHost,
      clientId: adminClientId,
      clientSecret: secrets.adminClientSecret,
    },
    database: {
      adminUrl: superuserUrl(stack, "machi"),
      keycloakUrl: databaseUrl(stack, "keycloak"),
      portalUrl: databaseUrl(stack, "portal"),
      connectorsUrl: databaseUrl(stack, "connectors"),
      gatewayUrl: databaseUrl(stack, "gateway"),
      auditorUrl: databaseUrl(stack, "auditor"),
    },
    clients: {
      portalSecret: secrets.portalClientSecret,
      connectorsSecret: secrets.connectorsClientSecret,
      gatewaySecret: secrets.gatewayClientSecret,
    },
    realmEnvironment: realmEnvironment(stack),
    portalEnvironment: portalEnvironment(stack),
    kintoneApiToken: secrets.kintoneApiToken,
    auditKeys: auditKeys(secrets),
    control: control.access,
  };
}
