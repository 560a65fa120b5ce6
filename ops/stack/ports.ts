import { OperatorError } from "./operator-error.ts";
import type { Profile } from "./profile.ts";

/** Every port of a stack: its distance from the base, and what a person calls it. */
const plan = {
  start: [0, "start page"],
  keycloak: [1, "Keycloak"],
  keycloakManagement: [2, "Keycloak management"],
  portal: [3, "portal"],
  inbox: [4, "inbox page"],
  smtp: [5, "inbox SMTP"],
  line: [6, "LINE emulator"],
  kintone: [7, "kintone emulator"],
  workerManagement: [8, "worker management"],
  postgres: [9, "PostgreSQL"],
  portalManagement: [10, "portal management"],
  control: [11, "supervisor"],
  kanameto: [12, "KANAMETO emulator"],
  sugumail: [13, "すぐメールPlus+ emulator"],
  gateway: [14, "gateway"],
  gatewayManagement: [15, "gateway management"],
  mynumber: [16, "My Number emulator"],
} as const;

export type PortName = keyof typeof plan;
export type Ports = Readonly<Record<PortName, number>>;

export const portNames = Object.keys(plan) as PortName[];

/** What listens on a port, in words. */
export function portUse(name: PortName): string {
  return plan[name][1];
}

/** The ports of a stack whose first port is `base`. */
export function portsFrom(base: number): Ports {
  return Object.fromEntries(portNames.map((name) => [name, base + plan[name][0]])) as Ports;
}

/** The first port of the stack whose port for `name` is `port`. */
export function baseOf(name: PortName, port: number): number {
  return port - plan[name][0];
}

/**
 * The first port of a stack.
 *
 * @param env `MACHI_PORT_BASE` moves the local stack; the other profiles' stay above it by their `offsets`,
 *   so that all can run at once.
 * @throws OperatorError when it is not a usable port
 */
export function portBase(env: NodeJS.ProcessEnv, profile: Profile): number {
  const text = env["MACHI_PORT_BASE"] ?? String(defaultBase);
  const base = Number(text);
  if (!/^\d+$/.test(text) || base < 1024 || base > 65_000) {
    throw new OperatorError(
      `MACHI_PORT_BASE is "${text}": give it a number from 1024 to 65000, such as ${defaultBase}.`,
    );
  }
  return base + offsets[profile];
}

const defaultBase = 8400;
const offsets: Readonly<Record<Profile, number>> = { start: 0, test: 100, bench: 200 };
