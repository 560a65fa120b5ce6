export { ConfigError, configTypes, readConfig } from "./config.ts";
export { createLogger, withoutPersonalData, type Logger } from "./logger.ts";
export { createManagementServer, type HealthCheck } from "./management-server.ts";
export { Counter, createMetrics, Gauge, Histogram, type Registry } from "./metrics.ts";
export { migrate } from "./migrate.ts";
export { run } from "./run.ts";
export { onShutdown } from "./shutdown.ts";
