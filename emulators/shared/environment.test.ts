import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ConfigurationError, commaList, port, readEnvironment } from "./environment.ts";

const shape = { PORT: port, DATA_DIR: z.string().min(1), URIS: commaList };

function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    readEnvironment(shape, environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe("readEnvironment", () => {
  it("reads its own names and leaves the rest of the environment alone", () => {
    const environment = {
      MACHI_EMULATOR_PORT: "9706",
      MACHI_EMULATOR_DATA_DIR: "data",
      MACHI_EMULATOR_URIS: "http://a/cb, http://b/cb",
      HOME: "/root",
    };
    expect(readEnvironment(shape, environment)).toEqual({
      PORT: 9706,
      DATA_DIR: "data",
      URIS: ["http://a/cb", "http://b/cb"],
    });
  });

  it("OP-7: names every missing, misspelt and unusable value at once", () => {
    const problems = problemsOf({ MACHI_EMULATOR_PORT: "70000", MACHI_EMULATOR_DATADIR: "x" });
    expect(problems).toHaveLength(4);
    expect(problems[0]).toContain("MACHI_EMULATOR_DATADIR is not known");
    expect(problems[1]).toContain("MACHI_EMULATOR_PORT: ");
    expect(problems[2]).toBe("MACHI_EMULATOR_DATA_DIR is not set.");
    expect(problems[3]).toBe("MACHI_EMULATOR_URIS is not set.");
  });
});
