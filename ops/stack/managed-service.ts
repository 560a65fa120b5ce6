import { setTimeout as delay } from "node:timers/promises";

import { OperatorError } from "./operator-error.ts";
import type { ProcessBook } from "./process/book.ts";
import { endGroup, signalGroup, signalPid } from "./process/group.ts";
import { LogFile } from "./process/log-file.ts";
import { describeEnding, spawnChild, type Ending } from "./process/spawn.ts";
import type { Service } from "./services/service.ts";

/** `waiting`: it ended by itself and is launched again after a pause. */
export type ServiceState = "stopped" | "starting" | "ready" | "waiting" | "stopping";

/** What a managed service needs from its supervisor. */
export interface Surroundings {
  readonly logsDir: string;
  readonly book: ProcessBook;
  /** Tells the person at the console. */
  readonly say: (line: string) => void;
  /** The pause before the first launch after an unexpected end, in milliseconds. */
  readonly firstPauseMs: number;
}

const longestPauseMs = 30_000;
/** A service that ran this long has recovered: the pauses start from the shortest again. */
const steadyAfterMs = 60_000;
const lookEveryMs = 200;

/** One process of the stack, kept alive until it is told to stop. */
export class ManagedService {
  readonly service: Service;
  readonly #around: Surroundings;
  readonly #log: LogFile;
  #state: ServiceState = "stopped";
  /** The life between one `start` and the `stop` that follows; aborted by that `stop`. */
  #life: AbortController | undefined;
  #stopping: Promise<void> | undefined;
  #process: { pid: number; ended: Promise<Ending> } | undefined;
  #lastEnding: Ending | undefined;
  /** Settles when the last process and all of its group have ended. */
  #cleared: Promise<void> = Promise.resolve();
  #launchedAt = 0;
  #pauseMs: number;

  constructor(service: Service, around: Surroundings) {
    this.service = service;
    this.#around = around;
    this.#log = new LogFile(around.logsDir, service.name);
    this.#pauseMs = around.firstPauseMs;
  }

  get state(): ServiceState {
    return this.#state;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /**
   * Launches it and waits until it is ready. Does nothing when it is wanted already.
   *
   * @throws OperatorError when it ends before it was ready, or takes too long; it is then stopped
   */
  async start(): Promise<void> {
    await this.#stopping;
    if (this.#life !== undefined) return;
    const life = (this.#life = new AbortController());
    try {
      await this.#launch(life);
      await this.#untilReady(life);
    } catch (error) {
      if (this.#life === life) await this.stop();
      throw error;
    }
  }

  /** Stops it: asks, waits, and kills what is left of its group. */
  async stop(): Promise<void> {
    if (this.#life !== undefined) {
      this.#life.abort(new OperatorError(`${this.service.title} was stopped.`));
      this.#life = undefined;
      this.#state = "stopping";
      this.#stopping = this.#end().finally(() => {
        this.#state = "stopped";
        this.#stopping = undefined;
      });
    }
    await this.#stopping;
  }

  /** Stops it at once, without waiting for it to finish its work. */
  async hurry(): Promise<void> {
    const pid = this.pid;
    const stopped = this.stop();
    const signal = this.service.hurrySignal ?? "SIGKILL";
    if (pid !== undefined) {
      if (signal === "SIGKILL") signalGroup(pid, signal);
      else signalPid(pid, signal);
    }
    await stopped;
  }

  async #launch(life: AbortController): Promise<void> {
    this.#state = "starting";
    await this.service.prepare?.();
    life.signal.throwIfAborted();
    const { child, ended } = spawnChild(this.service.command, this.#log);
    const pid = child.pid;
    if (pid === undefined) return void (await ended); // rejects: the command does not exist
    this.#around.book.add(this.service.name, pid, this.service.stopSignal);
    this.#process = { pid, ended };
    this.#launchedAt = performance.now();
    this.#cleared = ended.then(async (ending) => {
      await endGroup(pid, 2000);
      this.#around.book.remove(pid);
      this.#process = undefined;
      this.#lastEnding = ending;
      if (!life.signal.aborted && this.#state === "ready") this.#onUnexpectedEnd(ending, life);
    });
  }

  async #untilReady({ signal }: AbortController): Promise<void> {
    const until = performance.now() + this.service.readyWithinSeconds * 1000;
    while (!(await this.service.ready())) {
      signal.throwIfAborted();
      if (this.#process === undefined) {
        throw this.#startFailure(`ended before it was ready (${describeEnding(this.#lastEnding)})`);
      }
      if (performance.now() > until) {
        throw this.#startFailure(`was not ready within ${this.service.readyWithinSeconds} s`);
      }
      await delay(lookEveryMs);
    }
    signal.throwIfAborted();
    if (this.#process === undefined) throw this.#startFailure("ended, and something else answers");
    this.#state = "ready";
  }

  #startFailure(what: string): OperatorError {
    return new OperatorError(
      `${this.service.title} ${what}. The end of ${this.#log.path}:\n${this.#log.tail()}`,
    );
  }

  #onUnexpectedEnd(ending: Ending, life: AbortController): void {
    if (performance.now() - this.#launchedAt > steadyAfterMs) {
      this.#pauseMs = this.#around.firstPauseMs;
    }
    this.#around.say(
      `${this.service.title} ended unexpectedly (${describeEnding(ending)}); its log is ${this.#log.path}`,
    );
    void this.#relaunch(life);
  }

  /** Launches it again, with a longer pause each time it fails. */
  async #relaunch(life: AbortController): Promise<void> {
    while (!life.signal.aborted) {
      this.#state = "waiting";
      this.#around.say(`${this.service.title} is started again in ${this.#pauseMs / 1000} s`);
      try {
        await delay(this.#pauseMs, undefined, { signal: life.signal });
        this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
        await this.#launch(life);
        await this.#untilReady(life);
        this.#around.say(`${this.service.title} is ready again`);
        return;
      } catch (error) {
        if (life.signal.aborted) return;
        this.#around.say(error instanceof Error ? error.message : String(error));
        await this.#end();
      }
    }
  }

  async #end(): Promise<void> {
    const running = this.#process;
    if (running !== undefined) {
      signalPid(running.pid, this.service.stopSignal);
      if (!(await settlesWithin(running.ended, this.service.stopWithinSeconds * 1000))) {
        this.#around.say(`${this.service.title} did not stop in time and is killed`);
        signalGroup(running.pid, "SIGKILL");
      }
    }
    await this.#cleared;
  }
}

/** Whether a promise settles in time; the timer does not outlive it. */
async function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const timer = new AbortController();
  const late = delay(ms, false, { signal: timer.signal }).catch(() => false);
  const settled = await Promise.race([promise.then(() => true), late]);
  timer.abort();
  return settled;
}
