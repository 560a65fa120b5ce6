import { existsSync, mkdirSync, openSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";

/** Where a child's output goes; the run before is kept beside it as `<name>.previous.log`. */
export class LogFile {
  readonly path: string;

  constructor(dir: string, name: string) {
    this.path = join(dir, `${name}.log`);
    mkdirSync(dir, { recursive: true });
    if (existsSync(this.path)) renameSync(this.path, join(dir, `${name}.previous.log`));
  }

  /** A descriptor that appends; the caller closes it once the child has it. */
  open(): number {
    return openSync(this.path, "a", 0o600);
  }

  /** The last lines, for a person who must find out why a child ended. */
  tail(lines = 15): string {
    if (!existsSync(this.path)) return "";
    return readFileSync(this.path, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  }
}
