import { describe, expect, it } from "vitest";
import { createLogger, withoutPersonalData } from "./logger.ts";

/** Everything a logger writes, as one text. */
function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let output = "";
  write(createLogger("portal", "info", { write: (line) => (output += line) }));
  return output;
}

describe("OP-4: the log", () => {
  it("holds the process, the level, the time and the message as one JSON line", () => {
    const line = JSON.parse(logged((logger) => logger.info({ route: "/home" }, "answered")));
    expect(line).toMatchObject({
      process: "portal",
      level: "info",
      route: "/home",
      msg: "answered",
    });
  });

  it("has no personal data or secret, however deep a field stands", () => {
    const output = logged((logger) =>
      logger.info(
        { email: "hanako@example.jp", a: { token: "t0ken", b: { birthdate: "1992-02-29" } } },
        "saved hanako@example.jp at https://id.example.jp/x?code=123456",
      ),
    );
    expect(output).not.toMatch(/hanako|t0ken|1992|123456/);
    expect(output).toContain("https://id.example.jp/x?…");
  });

  it("cleans the message and the stack of an error and drops its other fields", () => {
    const error = Object.assign(new Error("no mail to taro@example.jp"), {
      detail: "Key (email)=(taro@example.jp)",
      code: "23505",
    });
    const output = logged((logger) => logger.error({ err: error }, "failed"));
    expect(output).not.toContain("taro");
    expect(JSON.parse(output).err).toMatchObject({ type: "Error", reason: "23505" });
  });

  it("hides the password of a database address and a token", () => {
    expect(
      withoutPersonalData("postgres://portal:pw@localhost/machi eyJhbGciOi.eyJzdWIi.abc"),
    ).toBe("postgres://…@localhost/machi <token>");
  });
});
