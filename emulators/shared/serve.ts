import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What every emulator's start function gives back. */
export interface RunningEmulator {
  /** Without a trailing slash, e.g. `http://localhost:8406`. */
  url: string;
  /** Finishes what is under way and frees the port; may be called more than once. */
  close(): Promise<void>;
}

/** How long requests under way may take once `close` was called, in milliseconds. */
const drainMs = 5_000;

/** Stands for this machine only: nothing outside it can reach an emulator. */
export const loopback = "127.0.0.1";

/**
 * Listens on the loopback address.
 *
 * @param port 0 picks a free one
 * @throws the system's error, e.g. with code `EADDRINUSE`, when the port cannot be had
 */
export async function serve(listener: RequestListener, port: number): Promise<RunningEmulator> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port: bound } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return { url: `http://localhost:${bound}`, close: () => (closing ??= drain(server)) };
}

/**
 * As {@link serve}, for an application over a store, which is closed after the last request; also when
 * the port cannot be had.
 */
export async function serveOver(
  store: { close(): void },
  app: RequestListener,
  port: number,
): Promise<RunningEmulator> {
  try {
    const { url, close } = await serve(app, port);
    let closing: Promise<void> | undefined;
    return { url, close: () => (closing ??= close().then(() => store.close())) };
  } catch (error) {
    store.close();
    throw error;
  }
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
