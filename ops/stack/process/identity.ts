import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

/**
 * Which process a pid stands for. A pid alone is not enough: it is given to another process after
 * the first has ended. With the time it was started it is unique.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** An opaque mark of the start; comparable on the same machine only. */
  readonly started: string;
}

/** The identity of a living process; undefined when it has ended (a zombie has ended). */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = process.platform === "linux" ? startOnLinux(pid) : startByPs(pid);
  return started === undefined ? undefined : { pid, started };
}

/** Whether the very process that was identified is still alive. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.started === identity.started;
}

/** Whether a mark of a start was made since the machine was started; false where it cannot be told. */
export function isOfThisBoot(started: string): boolean {
  return process.platform === "linux" && started.startsWith(`${bootId()}:`);
}

/** The pids of the living members of a process group. */
export function groupMembers(group: number): number[] {
  if (process.platform !== "linux") return groupMembersByPs(group);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => readStat(pid)?.group === group);
}

/** The name of a process as a person knows it, where it can be told. */
export function processName(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return undefined;
  }
}

function startOnLinux(pid: number): string | undefined {
  const stat = readStat(pid);
  return stat && `${bootId()}:${stat.started}`;
}

/** `man 5 proc`: the fields after the command name, which is in brackets and may hold anything. */
function readStat(pid: number): { group: number; started: string } | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  const [state = "Z", , group, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  if (state === "Z" || state === "X") return undefined;
  return { group: Number(group), started: rest[16] ?? "" };
}

let boot: string | undefined;

function bootId(): string {
  return (boot ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
}

function startByPs(pid: number): string | undefined {
  const [line] = ps(["-o", "stat=,lstart=", "-p", String(pid)]);
  if (line === undefined || line.startsWith("Z")) return undefined;
  return line.replace(/^\S+\s+/, "");
}

function groupMembersByPs(group: number): number[] {
  return ps(["-A", "-o", "pid=,pgid=,stat="])
    .map((line) => line.split(/\s+/))
    .filter(([, pgid, stat]) => Number(pgid) === group && !stat?.startsWith("Z"))
    .map(([pid]) => Number(pid));
}

function ps(args: string[]): string[] {
  try {
    const text = execFileSync("ps", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  } catch {
    return []; // ps exits non-zero when nothing matches
  }
}
