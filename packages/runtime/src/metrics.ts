import { collectDefaultMetrics, Registry } from "prom-client";

export { Counter, Gauge, Histogram, type Registry } from "prom-client";

/**
 * The registry of one process, with the process's own figures (memory, event loop, …) in it.
 * Labels hold outcomes, routes and names of connectors: never a citizen.
 */
export function createMetrics(process: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  return registry;
}
