// `npm run stack -- …`: looks at the running local stack, and stops and starts parts of it.

import { order } from "./stack/control-client.ts";
import { layoutOf } from "./stack/layout.ts";
import { explain, OperatorError } from "./stack/operator-error.ts";

const usage = `Say what to do:
  npm run stack -- status                what every service is doing
  npm run stack -- stop <name>           stop one; it stays stopped
  npm run stack -- start <name>
  npm run stack -- restart <name>
  npm run stack -- stop                  stop the whole stack`;

const [action = "", name] = process.argv.slice(2);

try {
  const answer = await order(layoutOf("start"), requestOf(action, name));
  for (const { name, state, pid, title } of answer.services) {
    console.log(`${name.padEnd(10)} ${state.padEnd(9)} ${String(pid ?? "-").padEnd(8)} ${title}`);
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  if (process.connected) process.disconnect();
}

function requestOf(action: string, name: string | undefined): string {
  if (action === "status" && name === undefined) return "GET /services";
  if (action === "stop" && name === undefined) return "POST /stop";
  if (["stop", "start", "restart"].includes(action) && name !== undefined) {
    return `POST /services/${encodeURIComponent(name)}/${action}`;
  }
  throw new OperatorError(usage);
}
