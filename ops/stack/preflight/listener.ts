import { readFileSync, readdirSync, readlinkSync } from "node:fs";

import { processName } from "../process/identity.ts";

/**
 * Who listens on a port, e.g. "java (process 4711)". Undefined where the system does not tell: it
 * is another user's, or there is no /proc.
 */
export function listenerOn(port: number): string | undefined {
  const sockets = new Set(
    ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) => listeningSockets(readOr(table), port)),
  );
  if (sockets.size === 0) return undefined;
  const pid = pids().find((candidate) =>
    openSockets(candidate).some((inode) => sockets.has(inode)),
  );
  return pid === undefined ? undefined : `${processName(pid) ?? "a program"} (process ${pid})`;
}

/**
 * The inodes of the sockets that listen on a port.
 *
 * @param table the text of /proc/net/tcp or tcp6; `man 5 proc`
 */
export function listeningSockets(table: string, port: number): string[] {
  const listen = "0A";
  return table
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => {
      return state === listen && parseInt(local?.split(":")[1] ?? "", 16) === port;
    })
    .map((fields) => fields[9] ?? "");
}

function pids(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function openSockets(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? "";
      } catch {
        return ""; // closed meanwhile
      }
    });
  } catch {
    return []; // another user's process, or one that has ended
  }
}

function readOr(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
