import { readFileSync } from "node:fs";
import { z } from "zod";

const metricSchema = z.strictObject({
  value: z.number(),
  unit: z.string().min(1),
  /** Least and most of the repetitions that `value` was taken from. */
  spread: z.tuple([z.number(), z.number()]),
});

const metricsSchema = z.record(z.string().regex(/^[a-z]+(\.[a-z0-9_]+)+$/), metricSchema);

/** Figures by name. The names are an interface: others compare runs by them. */
export type Metrics = z.infer<typeof metricsSchema>;

/** Reads a file of metrics; no file is no metrics. */
export function readMetrics(path: string): Metrics {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  return metricsSchema.parse(JSON.parse(text));
}
