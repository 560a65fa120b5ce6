import { describe, expect, it } from "vitest";
import { describeConnectors, makeConnectors } from "./registry.ts";
import { pack } from "./testing/pack.ts";

const env = {
  MACHI_KANAMETO_BASE_URL: "https://kanameto.example.jp/",
  MACHI_KANAMETO_API_TOKEN: "token",
  MACHI_SUGUMAIL_BASE_URL: "http://localhost:1",
  MACHI_SUGUMAIL_API_TOKEN: "token",
};
const problems = (attempt: () => unknown): string[] => {
  try {
    attempt();
    return [];
  } catch (error) {
    return (error as { problems: string[] }).problems;
  }
};

describe("CO-8: the connectors that are switched on", () => {
  it("are made each from its own environment variables", () => {
    const made = makeConnectors(["sugumail", "kanameto"], env, pack);
    expect(made.map(({ metadata }) => metadata.id)).toEqual(["kanameto", "sugumail"]);
  });

  it("OP-7: tell every mistake of all of them, without values", () => {
    const wrong = {
      ...env,
      MACHI_KANAMETO_IDENTIFY_BY: "s3cret",
      MACHI_SUGUMAIL_BASE_URL: "http://sugumail.example.jp",
    };
    expect(problems(() => makeConnectors(["kanameto", "sugumail", "fax"], wrong, pack))).toEqual([
      "MACHI_KANAMETO_IDENTIFY_BY must be line-user-id or authentication-code.",
      "MACHI_SUGUMAIL_BASE_URL must be an https URL; http is for localhost only.",
      "MACHI_WORKER_CONNECTORS names fax, which is no connector; there are: kintone, kanameto, sugumail.",
    ]);
  });

  it("ID-11: cannot serve a purpose that the city pack does not ask consent for", () => {
    const purposes = pack.purposes.filter(({ code }) => code !== "disaster");
    const smaller = { ...pack, purposes };
    expect(problems(() => describeConnectors(["kintone", "sugumail"], smaller, "X"))).toEqual([
      expect.stringContaining("sugumail serves the purpose disaster"),
    ]);
    expect(problems(() => makeConnectors(["sugumail"], env, smaller))).toHaveLength(1);
  });
});
