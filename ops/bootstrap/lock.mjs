import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/**
 * Does one thing at a time across processes: the holder owns a directory, which only one process
 * can create. A directory whose holder has died is taken over.
 *
 * @template T
 * @param {string} path the directory that stands for the lock
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void, signal?: AbortSignal }} [options] `onWait` is called once if
 *   someone else holds the lock; `signal` ends the waiting
 * @returns {Promise<T>}
 */
export async function withLock(path, work, { onWait, signal } = {}) {
  for (let waited = false; !tryLock(path); waited = true) {
    if (!waited) onWait?.();
    await delay(200, undefined, { signal });
  }
  const release = () => rmSync(path, { recursive: true, force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** @param {string} path */
function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  try {
    mkdirSync(path);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isAbandoned(path)) return false;
    rmSync(path, { recursive: true, force: true });
    return tryLock(path);
  }
  writeFileSync(join(path, "holder"), String(process.pid));
  return true;
}

/** @param {string} path */
function isAbandoned(path) {
  let holder;
  try {
    holder = Number(readFileSync(join(path, "holder"), "utf8"));
  } catch {
    // Not signed yet, or just released: look again, unless its maker died before signing it.
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    return Date.now() - made > 10_000;
  }
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
