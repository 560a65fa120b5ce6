import type { Logger } from "@machi-id/runtime";
import type { CityPack } from "@machi-id/city";
import type { Connector } from "../contract/index.ts";
import { reconcile, type ReconcileDeps } from "../sync/reconcile/reconcile.ts";
import { notePack } from "./pack-changes.ts";
import type { ScheduledJob } from "./schedules.ts";

/** Name of the job that compares all tools with the citizens. */
export const RECONCILE = "reconcile";

/** What is done at its time. */
export const scheduledJobs = (
  deps: ReconcileDeps & { readonly pack: CityPack },
  connectors: readonly Connector[],
  logger: Logger,
): ScheduledJob[] => [
  {
    name: RECONCILE,
    // After the last and before the first of those who use the city's services.
    cron: "30 2 * * *",
    mostSeconds: 4 * 3600,
    async run(signal) {
      const incomplete: string[] = [];
      for (const connector of connectors) {
        const { examples: _, ...report } = await reconcile(deps, connector, {
          dryRun: false,
          letDelete: false,
          signal,
        });
        if (report.result === "done") logger.info(report, "compared with the citizens");
        else logger.error(report, "the comparison with the citizens needs staff; see `status`");
        if (report.result === "incomplete") incomplete.push(report.connector);
        else await notePack(deps.pool, report.connector, deps.pack);
      }
      if (incomplete.length > 0) throw new Error(`not compared: ${incomplete.join(", ")}`);
    },
  },
];
