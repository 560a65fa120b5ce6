import { ManagedService, type ServiceState, type Surroundings } from "./managed-service.ts";
import { OperatorError } from "./operator-error.ts";
import type { Service } from "./services/service.ts";

/** What one process of the stack is doing. */
export interface ServiceStatus {
  readonly name: string;
  readonly title: string;
  readonly state: ServiceState;
  readonly pid: number | null;
}

/** Keeps the processes of a stack: starts them by name, stops all of them in reverse order. */
export class Supervisor {
  readonly #managed: Map<string, ManagedService>;
  #isClosed = false;

  /** @param services in the order in which they depend on each other */
  constructor(services: readonly Service[], around: Surroundings) {
    this.#managed = new Map(
      services.map((service) => [service.name, new ManagedService(service, around)]),
    );
  }

  /**
   * Starts one service and waits until it is ready; see `ManagedService.start`.
   *
   * @throws OperatorError when there is no such service, or everything is being stopped
   */
  async start(name: string): Promise<void> {
    const managed = this.#named(name);
    if (this.#isClosed) throw new OperatorError("Machi-ID is being stopped.");
    await managed.start();
  }

  /** Stops one service; it stays stopped until it is started again. */
  async stop(name: string): Promise<void> {
    await this.#named(name).stop();
  }

  async restart(name: string): Promise<void> {
    await this.stop(name);
    await this.start(name);
  }

  /** Stops everything for good, the last service first. */
  async stopAll(): Promise<void> {
    this.#isClosed = true;
    for (const managed of [...this.#managed.values()].reverse()) await managed.stop();
  }

  /** Ends everything at once; a `stopAll` under way then finishes. */
  async hurry(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#managed.values()].map((managed) => managed.hurry()));
  }

  status(): ServiceStatus[] {
    return [...this.#managed.values()].map((managed) => ({
      name: managed.service.name,
      title: managed.service.title,
      state: managed.state,
      pid: managed.pid ?? null,
    }));
  }

  #named(name: string): ManagedService {
    const managed = this.#managed.get(name);
    if (managed !== undefined) return managed;
    throw new OperatorError(
      `There is no service "${name}"; the services are ${[...this.#managed.keys()].join(", ")}.`,
    );
  }
}
