import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { withLock } from "./lock.mjs";
import { nodeModules, root } from "./paths.mjs";
import { explainNpmFailure } from "./npm-failure.mjs";
import { BootstrapProblem } from "./problem.mjs";

const lockFile = join(root, "package-lock.json");
const stampFile = join(nodeModules, ".machi-id-lock-hash");
const guard = join(root, ".cache", "install.lock");

/**
 * Runs `npm ci` when node_modules is missing or does not match package-lock.json.
 *
 * Install scripts are not run: nothing here needs one, and a dependency's script is the easiest way
 * into a developer's machine.
 *
 * @throws {BootstrapProblem} when npm is missing or fails; node_modules is then installed afresh by
 *   the next run
 */
export async function installDependencies() {
  if (isCurrent()) return;
  await withLock(
    guard,
    async () => {
      if (!isCurrent()) await npmCi();
    },
    { onWait: () => console.log("Another command is installing; waiting for it …") },
  );
}

function isCurrent() {
  const hash = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (readOr(stampFile, "") === hash) return true;
  if (!matchesLock(readOr(join(nodeModules, ".package-lock.json"), ""))) return false;
  writeFileSync(stampFile, hash);
  return true;
}

/**
 * Whether what npm says it installed is what the lock file asks for. This spares a developer who
 * ran `npm install` by hand a second install.
 *
 * @param {string} installed npm's own record of node_modules, or ""
 */
function matchesLock(installed) {
  if (installed === "") return false;
  const present = JSON.parse(installed).packages;
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith("node_modules/")) return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true && !isMeantForHere(entry);
    return found.version === entry.version && found.link === entry.link;
  });
}

/**
 * Whether an optional package is the one of this platform. One without a platform of its own is a
 * part of another platform's package.
 *
 * @param {{ os?: string[], cpu?: string[], libc?: string[] }} entry
 */
function isMeantForHere({ os, cpu, libc }) {
  if (libc !== undefined) return false; // musl or glibc cannot be told from here; npm has decided
  if (os === undefined && cpu === undefined) return false;
  return allows(os, process.platform) && allows(cpu, process.arch);
}

/**
 * @param {string | string[] | undefined} names as in package.json's `os` and `cpu`: names, or "!name"
 * @param {string} value
 */
function allows(names, value) {
  if (names === undefined) return true;
  const list = [names].flat();
  if (list.includes(`!${value}`)) return false;
  return list.every((name) => name.startsWith("!")) || list.includes(value);
}

async function npmCi() {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log("Installing the npm dependencies (about a minute the first time) …");
  const ticker = setInterval(() => console.log(`  still installing, ${seconds()} s`), 10_000);
  try {
    const { code, output } = await runNpm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    if (code !== 0) throw new BootstrapProblem(explainNpmFailure(output));
  } finally {
    clearInterval(ticker);
  }
  writeFileSync(stampFile, createHash("sha256").update(readFileSync(lockFile)).digest("hex"));
  console.log(`Installed the npm dependencies (${seconds()} s).`);
}

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNpm(args) {
  // Under `npm start` npm tells where it is; by itself it is looked up on the PATH.
  const cli = process.env.npm_execpath;
  const [file, first] = cli ? [process.execPath, [cli]] : ["npm", []];
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...first, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && !cli,
    });
    let output = "";
    const keep = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) =>
      reject(
        error.code === "ENOENT"
          ? new BootstrapProblem(
              "npm was not found: install Node together with npm, then run the same command again.",
            )
          : error,
      ),
    );
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** @param {string} path @param {string} otherwise */
function readOr(path, otherwise) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return otherwise;
    throw error;
  }
}
