import type { Change } from "../compare/change.ts";
import { buildFlow } from "../flows/build.ts";
import { compareFlows } from "../flows/compare.ts";
import type { Flow } from "../files/schema.ts";
import { readFlow } from "../flows/read.ts";
import { discardUnfinished, finishSwaps, mark, markedFlows } from "../flows/swap.ts";
import { readIfExists, stepFor, type Topic } from "../step.ts";

/** Ends what an interrupted run began. */
export const planLeftFlows: Topic = async (context) => {
  const left = await readIfExists(context, () => markedFlows(context), []);
  const changes = left.map((alias) => ({
    path: ["flows", alias],
    from: "left by an interrupted run",
  }));
  return stepFor(changes, async () => {
    await discardUnfinished(context);
    await finishSwaps(context);
  });
};

/** `flows/`: how a citizen signs in and registers. A changed flow is replaced as a whole. */
export const planFlows: Topic = async (context) => {
  const changes: Change[] = [];
  const changed: Flow[] = [];
  for (const { value: flow } of context.files.flows) {
    const actual = await readIfExists(
      context,
      () => readFlow(context, flow.alias, flow),
      undefined,
    );
    const found = compareFlows(["flows", flow.alias], actual, flow);
    changes.push(...found);
    if (found.length > 0) changed.push(flow);
  }
  return stepFor(changes, async () => {
    for (const flow of changed) await buildFlow(context, flow, mark);
    await finishSwaps(context);
  });
};
