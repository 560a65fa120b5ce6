import { explain as explainTools } from "../sync/explain.ts";
import { onLedger, type Command } from "./command.ts";

export const explain: Command = {
  help: ["says what each tool should have of a citizen, has, and why; kinds of data, no values"],
  operands: ["user-id"],
  run: onLedger(async ({ setup, ids, operands }) => {
    const connectors = setup.connectors.filter(({ metadata }) => ids.includes(metadata.id));
    console.log(JSON.stringify(await explainTools(setup, connectors, operands[0]!), null, 2));
  }),
};
