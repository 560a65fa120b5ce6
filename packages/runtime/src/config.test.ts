import { describe, expect, it } from "vitest";
import { ConfigError, configTypes, readConfig } from "./config.ts";

const shape = {
  PORT: configTypes.port,
  PUBLIC_URL: configTypes.httpUrl,
  CLIENT_SECRET: configTypes.text,
  KEYS: configTypes.keys,
  LOG_LEVEL: configTypes.logLevel,
};
const good = {
  MACHI_PORTAL_PORT: "8403",
  MACHI_PORTAL_PUBLIC_URL: "http://localhost:8403/",
  MACHI_PORTAL_CLIENT_SECRET: "s3cret",
  MACHI_PORTAL_KEYS: Buffer.alloc(32, 1).toString("base64url"),
  PATH: "/usr/bin",
};

function problems(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig("MACHI_PORTAL_", shape, env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).problems;
  }
  return [];
}

describe("OP-7: a process's configuration", () => {
  it("is parsed once into typed values, with defaults", () => {
    expect(readConfig("MACHI_PORTAL_", shape, good)).toEqual({
      PORT: 8403,
      PUBLIC_URL: "http://localhost:8403",
      CLIENT_SECRET: "s3cret",
      KEYS: [Buffer.alloc(32, 1)],
      LOG_LEVEL: "info",
    });
  });

  it("refuses a misspelt name and says which was meant", () => {
    const { MACHI_PORTAL_PUBLIC_URL: url, ...rest } = good;
    expect(problems({ ...rest, MACHI_PORTAL_PUBLC_URL: url })).toEqual([
      "MACHI_PORTAL_PUBLC_URL is not a setting; did you mean MACHI_PORTAL_PUBLIC_URL?",
      "MACHI_PORTAL_PUBLIC_URL is missing.",
    ]);
  });

  it("tells every problem at once and repeats no value, since some are secrets", () => {
    const found = problems({
      MACHI_PORTAL_PORT: "99999",
      MACHI_PORTAL_PUBLIC_URL: "ftp://hidden-value",
      MACHI_PORTAL_CLIENT_SECRET: " ",
      MACHI_PORTAL_KEYS: "hidden-value",
    });
    expect(found).toHaveLength(4);
    expect(found.join()).not.toContain("hidden-value");
  });
});
