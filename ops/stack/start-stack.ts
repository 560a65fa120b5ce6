import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { bringUp } from "./bring-up.ts";
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
import { layoutOf, type Layout, type Profile } from "./layout.ts";
import { findPlace, removeData } from "./postgres/place.ts";
import { requireFreeDisk } from "./preflight/free-disk.ts";
import { requireFreePorts } from "./preflight/free-ports.ts";
import { requireJdk } from "./preflight/tools.ts";
import { endLeftovers, ProcessBook } from "./process/book.ts";
import { realmEnvironment } from "./realm.ts";
import { loadSecrets } from "./secrets.ts";
import { adminClientId } from "./services/keycloak.ts";
import { servicesOf } from "./services/index.ts";
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
export async function withStack(
  options: StackOptions,
  during: (stack: RunningStack) => Promise<void>,
): Promise<void> {
  const { profile, console, stop, hurry } = options;
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
    const control = await startControl(layout, supervisor, options.onStopOrdered);
    try {
      await bringUp({ stack, place, supervisor, book, console, stop });
      const endpoints = endpointsOf(stack, control);
      writeEndpoints(layout, endpoints);
      await during({ layout, endpoints });
    } finally {
      removeEndpoints(layout);
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
  if (layout.profile === "test") removeData(layout);
}

function endpointsOf(stack: Stack, control: Control): Endpoints | TestEndpoints {
  const { layout, secrets } = stack;
  const endpoints = { ...layout.urls, demo: demo.accounts };
  if (layout.profile === "start") return endpoints;
  return {
    ...endpoints,
    admin: {
      url: layout.urls.keycloak,
      clientId: adminClientId,
      clientSecret: secrets.adminClientSecret,
    },
    database: {
      adminUrl: superuserUrl(stack, "machi"),
      keycloakUrl: databaseUrl(stack, "keycloak"),
      portalUrl: databaseUrl(stack, "portal"),
      connectorsUrl: databaseUrl(stack, "connectors"),
    },
    clients: {
      portalSecret: secrets.portalClientSecret,
      connectorsSecret: secrets.connectorsClientSecret,
    },
    realmEnvironment: realmEnvironment(stack),
    control: control.access,
  };
}
