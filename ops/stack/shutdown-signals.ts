/** Two orders within this time are one: a terminal, npm and our own wrapper each pass on a Ctrl-C. */
const sameOrderMs = 1000;

/** The wish of the person at the console to stop, in two degrees. */
export interface ShutdownSignals {
  readonly stop: AbortSignal;
  readonly hurry: AbortSignal;
  /** Asks to stop as a first Ctrl-C does. */
  readonly askToStop: () => void;
  /** Stops listening. */
  readonly dispose: () => void;
}

/**
 * Listens for SIGINT, SIGTERM, SIGHUP and the end of the process that started this one: the first
 * asks to stop, a later one to hurry.
 *
 * @param onStop called with the first
 * @param onHurry called with the second
 */
export function listenForShutdown(onStop: () => void, onHurry: () => void): ShutdownSignals {
  const stop = new AbortController();
  const hurry = new AbortController();
  let first = 0;
  const order = () => {
    if (!stop.signal.aborted) {
      first = performance.now();
      onStop();
      stop.abort(new ShutdownRequested());
    } else if (performance.now() - first > sameOrderMs && !hurry.signal.aborted) {
      onHurry();
      hurry.abort(new ShutdownRequested());
    }
  };
  const askToStop = () => {
    if (!stop.signal.aborted) order();
  };
  for (const signal of signals) process.on(signal, order);
  process.on("disconnect", askToStop);
  return {
    stop: stop.signal,
    hurry: hurry.signal,
    askToStop,
    dispose: () => {
      for (const signal of signals) process.off(signal, order);
      process.off("disconnect", askToStop);
      // The channel would keep this process alive.
      if (process.connected) process.disconnect();
    },
  };
}

/** The reason of an abort that a person asked for: no failure. */
export class ShutdownRequested extends Error {
  override readonly name = "ShutdownRequested";
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
