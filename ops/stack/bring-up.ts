import type { Console } from "./console.ts";
import { prepareKeycloakHome } from "./artifacts/keycloak-home.ts";
import { buildPortal } from "./artifacts/portal.ts";
import { buildProvider } from "./artifacts/provider.ts";
import { buildTheme } from "./artifacts/theme.ts";
import { initialiseCluster } from "./postgres/init.ts";
import { grantDirtyTable, provisionDatabase } from "./postgres/provision.ts";
import type { TaskRunner } from "./process/run.ts";
import { applyRealmIfStale } from "./realm.ts";
import type { Stack } from "./stack.ts";
import type { Supervisor } from "./supervisor.ts";

/** What bringing a stack up works with. */
export interface BringUp {
  readonly stack: Stack;
  readonly supervisor: Supervisor;
  readonly runner: TaskRunner;
  readonly console: Console;
  /** Called on the first failure, so that the other steps are given up. */
  readonly giveUp: (reason: unknown) => void;
}

/**
 * Builds what is stale and starts everything, each step as soon as what it needs is there.
 *
 * @throws what the first failing step threw, once the other steps have ended
 */
export async function bringUp({ stack, supervisor, runner, console, giveUp }: BringUp) {
  const { layout } = stack;
  const step = (title: string, work: () => Promise<unknown>) => console.step(title, work);
  const start = (name: string, title: string) => step(title, () => supervisor.start(name));

  const database = step("PostgreSQL", async () => {
    await initialiseCluster(stack.postgres, stack.secrets.postgresPassword, runner);
    await supervisor.start("postgres");
    await provisionDatabase(stack);
  });
  // Two lanes of building, for two cores.
  const provider = step("Keycloak and its provider unpacked and built", () =>
    buildProvider(layout, runner),
  );
  const theme = step("sign-in pages built", () => buildTheme(layout, runner));
  const portalBuild = theme.then(() => step("portal built", () => buildPortal(layout, runner)));
  const emulators = [
    start("inbox", "inbox"),
    start("line", "LINE emulator"),
    start("kintone", "kintone emulator"),
    start("start", "start page"),
  ];
  const keycloak = after([provider, theme], async () => {
    await step("Keycloak prepared", () => prepareKeycloakHome(layout, runner));
    await database;
    await start("keycloak", "Keycloak");
    await grantDirtyTable(stack);
  });
  const realm = after([keycloak, ...emulators], () =>
    step("realm", () => applyRealmIfStale(stack, runner)),
  );
  const portal = after([realm, portalBuild], () => start("portal", "portal"));
  const worker = after([realm], () => start("worker", "connector worker"));

  await allOrNone([database, portalBuild, ...emulators, portal, worker], giveUp);
}

async function after<T>(needed: Promise<unknown>[], work: () => Promise<T>): Promise<T> {
  await Promise.all(needed);
  return work();
}

/** Waits for all; on the first failure tells the others to give up and waits for them too. */
async function allOrNone(
  steps: Promise<unknown>[],
  giveUp: (reason: unknown) => void,
): Promise<void> {
  try {
    await Promise.all(steps);
  } catch (error) {
    giveUp(error);
    await Promise.allSettled(steps);
    throw error;
  }
}
