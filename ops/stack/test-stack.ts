// A supervisor with two small stand-ins, run as a process of its own by shutdown-signals.test.ts.
// Usage: node test-stack.ts <folder>

import { join } from "node:path";

import { ProcessBook } from "./process/book.ts";
import { listenForShutdown } from "./shutdown-signals.ts";
import { Supervisor } from "./supervisor.ts";
import { fakeService } from "./test-support.ts";

const [dir = ""] = process.argv.slice(2);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const ignoresTerm = `process.removeAllListeners("SIGTERM"); process.on("SIGTERM", () =>
  fs.existsSync(${JSON.stringify(join(dir, "let-go"))}) && process.exit(0));`;
const supervisor = new Supervisor(
  [
    fakeService(dir, "slow", { script: ignoresTerm, stopWithinSeconds: 60 }),
    fakeService(dir, "quick"),
  ],
  {
    logsDir: join(dir, "logs"),
    book: new ProcessBook(join(dir, "processes.json")),
    say,
    firstPauseMs: 50,
  },
);
const shutdown = listenForShutdown(
  () => say("stopping"),
  () => say("hurrying"),
);
shutdown.hurry.addEventListener("abort", () => void supervisor.hurry());

await supervisor.start("slow");
await supervisor.start("quick");
say("ready");
await new Promise((resolve) => shutdown.stop.addEventListener("abort", resolve));
await supervisor.stopAll();
shutdown.dispose();
say("stopped");
