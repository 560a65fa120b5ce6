import type { Console } from "./console.ts";
import { prepareKeycloakHome } from "./artifacts/keycloak-home.ts";
import { buildPortal } from "./artifacts/portal.ts";
import { buildProvider } from "./artifacts/provider.ts";
import { buildTheme } from "./artifacts/theme.ts";
import { initialiseCluster } from "./postgres/init.ts";
import type { PostgresPlace } from "./postgres/place.ts";
import { grantKeycloakTables, provisionDatabase } from "./postgres/provision.ts";
import type { ProcessBook } from "./process/book.ts";
import type { TaskRunner } from "./process/run.ts";
import { applyRealmIfStale, isRealmCurrent } from "./realm.ts";
import type { Stack } from "./stack.ts";
import type { Supervisor } from "./supervisor.ts";

/** What bringing a stack up works with. */
export interface StackParts {
  readonly stack: Stack;
  readonly place: PostgresPlace;
  readonly supervisor: Supervisor;
  readonly book: ProcessBook;
}

/** The parts, who is told, and when to give up. */
export interface BringUp extends StackParts {
  readonly console: Console;
  /** Aborted when the start is to be given up. */
  readonly stop: AbortSignal;
}

/**
 * Builds what is stale and starts everything, each step as soon as what it needs is there. On the
 * first failure the other steps are given up too, and nothing is left running.
 *
 * @throws what the first failing step threw, or the reason of `stop`
 */
export async function bringUp({ stop, ...parts }: BringUp): Promise<void> {
  stop.throwIfAborted();
  const failure = new AbortController();
  const signal = AbortSignal.any([stop, failure.signal]);
  // Ends the starts of services that are on their way up.
  signal.addEventListener("abort", () => void parts.supervisor.stopAll());
  const steps = planSteps(parts, signal);
  try {
    await Promise.all(steps);
    signal.throwIfAborted();
  } catch (error) {
    failure.abort(error);
    await Promise.allSettled(steps);
    throw error;
  }
}

/** Starts PostgreSQL with the database `machi`, its roles and schemas, made if need be. */
export async function bringDatabaseUp(
  { stack, place, supervisor }: Omit<StackParts, "book">,
  runner: TaskRunner,
): Promise<void> {
  await initialiseCluster(place, stack.secrets.postgresPassword, runner);
  await supervisor.start("postgres");
  await provisionDatabase(stack);
}

/** Begins every step; each waits for those it needs. */
function planSteps(
  { stack, place, supervisor, book, console }: Omit<BringUp, "stop">,
  signal: AbortSignal,
): Promise<unknown>[] {
  const { layout } = stack;
  const runner = { logsDir: layout.logsDir, book, signal };
  const step = (title: string, work: () => Promise<unknown>) => console.step(title, work);
  const start = (name: string, title: string) => step(title, () => supervisor.start(name));

  const database = step("PostgreSQL", () => bringDatabaseUp({ stack, place, supervisor }, runner));
  // Two lanes of building, for two cores.
  const provider = step("Keycloak and its provider unpacked and built", () =>
    buildProvider(layout, runner),
  );
  const theme = step("sign-in pages built", () => buildTheme(layout, runner));
  const portalBuild = theme.then(() => step("portal built", () => buildPortal(layout, runner)));
  const emulators = [
    start("inbox", "inbox"),
    start("line", "LINE emulator"),
    start("mynumber", "My Number emulator"),
    start("kintone", "kintone emulator"),
    start("kanameto", "KANAMETO emulator"),
    start("sugumail", "すぐメールPlus+ emulator"),
    start("start", "start page"),
  ];
  const keycloak = after([provider, theme], async () => {
    await step("Keycloak prepared", () => prepareKeycloakHome(layout, runner));
    await database;
    await start("keycloak", "Keycloak");
    await grantKeycloakTables(stack);
  });
  const realm = after([keycloak, ...emulators], () =>
    step("realm", () => applyRealmIfStale(stack, signal)),
  );
  // They wait for Keycloak by themselves; for a realm that is not there yet they would wait in vain.
  const usable = isRealmCurrent(stack) ? database : realm;
  const portal = after([usable, portalBuild], () => start("portal", "portal"));
  const worker = after([usable], () => start("worker", "connector worker"));
  // The worker makes the ledger that the gateway reads.
  const gateway = after([worker], () => start("gateway", "gateway"));

  return [database, portalBuild, ...emulators, realm, portal, worker, gateway];
}

async function after<T>(needed: Promise<unknown>[], work: () => Promise<T>): Promise<T> {
  await Promise.all(needed);
  return work();
}
