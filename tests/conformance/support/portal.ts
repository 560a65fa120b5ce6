import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { vi } from "vitest";
import { inside } from "../../support/inside.ts";

const root = join(import.meta.dirname, "../../..");

/**
 * Runs a portal of its own that trusts another provider, for the time of a test file.
 *
 * @param issuer the provider
 */
export async function startPortal(issuer: string) {
  const [port, managementPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const portal = spawn(process.execPath, ["portal/server.ts"], {
    cwd: root,
    stdio: "ignore",
    env: {
      ...process.env,
      ...inside.portalEnvironment,
      MACHI_PORTAL_PORT: String(port),
      MACHI_PORTAL_MANAGEMENT_PORT: String(managementPort),
      MACHI_PORTAL_PUBLIC_URL: url,
      MACHI_PORTAL_ISSUER: issuer,
    },
  });
  await vi.waitFor(
    async () => {
      const { status } = await fetch(`http://127.0.0.1:${managementPort}/health/ready`);
      if (status !== 200) throw new Error("The portal is not ready yet.");
    },
    { timeout: 60_000, interval: 200 },
  );
  return {
    url,
    async close(): Promise<void> {
      if (portal.exitCode !== null) return;
      portal.kill("SIGTERM");
      await once(portal, "exit");
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
