import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { inside } from "../../support/inside.ts";

/** Ports of this machine beside those of the stack. */
const base = Number(process.env.MACHI_BENCH_PORT_BASE);
const PORTS = { PORT: base + 50, MANAGEMENT_PORT: base + 51 };
/** The empty page, and the server around it. */
const bench = fileURLToPath(new URL("../../../portal/bench", import.meta.url));
const READY_MS = 60_000;

/** A portal whose only page is empty, with the same server, middleware and sessions as the real one. */
export async function withEmptyPortal(during: (url: string) => Promise<void>): Promise<void> {
  // Inside the checkout, where Node finds what the server imports.
  const build = fileURLToPath(new URL("../../../.run-bench/empty-page", import.meta.url));
  try {
    buildEmptyPage(build);
    await withServer(build, during);
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
}

function buildEmptyPage(build: string): void {
  const dev = dirname(
    createRequire(join(bench, "serve.ts")).resolve("@react-router/dev/package.json"),
  );
  const { status } = spawnSync(process.execPath, [join(dev, "bin.cjs"), "build"], {
    cwd: bench,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, MACHI_BENCH_BUILD: build },
  });
  if (status !== 0) throw new Error("The empty page could not be built.");
}

async function withServer(build: string, during: (url: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, [join(bench, "serve.ts")], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      ...inside.portalEnvironment,
      MACHI_PORTAL_PORT: String(PORTS.PORT),
      MACHI_PORTAL_MANAGEMENT_PORT: String(PORTS.MANAGEMENT_PORT),
      MACHI_BENCH_BUILD: build,
    },
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    await untilReady(`http://127.0.0.1:${PORTS.MANAGEMENT_PORT}/health/ready`);
    await during(`http://localhost:${PORTS.PORT}`);
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
}

async function untilReady(url: string): Promise<void> {
  const until = performance.now() + READY_MS;
  while (performance.now() < until) {
    const answer = await fetch(url).catch(() => undefined); // nothing listens yet
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error("The portal with the empty page did not become ready.");
}
