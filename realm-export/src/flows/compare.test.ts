import { describe, expect, it } from "vitest";
import type { Execution, Flow, FlowStep } from "../files/schema.ts";
import { compareFlows } from "./compare.ts";
import { configAlias, declaredConfigs, unmasked } from "./config-alias.ts";

const execution = (
  authenticator: string,
  requirement: Execution["requirement"] = "REQUIRED",
  config?: Record<string, string>,
): Execution => ({ authenticator, requirement, ...(config ? { config } : {}) });

const password = execution("password", "REQUIRED", { "default.reference.value": "pwd" });
const code = execution("email-code");
const flow = (...steps: FlowStep[]): Flow => ({ alias: "sign-in", description: "", steps });
const within = (...steps: FlowStep[]): FlowStep => ({
  flow: "two steps",
  description: "",
  requirement: "ALTERNATIVE",
  steps,
});
const compare = (actual: Flow | undefined, desired: Flow) =>
  compareFlows(["flows", "sign-in"], actual, desired);

describe("ID-2: comparing a sign-in flow with its file", () => {
  it("finds equal flows equal", () => {
    expect(compare(flow(within(password, code)), flow(within(password, code)))).toEqual([]);
  });

  it("names a requirement that was weakened, by where it stands", () => {
    const weakened = flow(within(password, execution("email-code", "ALTERNATIVE")));
    expect(compare(weakened, flow(within(password, code)))).toEqual([
      {
        path: ["flows", "sign-in", "two steps", "email-code", "requirement"],
        from: "ALTERNATIVE",
        to: "REQUIRED",
      },
    ]);
  });

  it("names a step that is missing and one that was added", () => {
    expect(
      compare(flow(within(password, execution("cookie"))), flow(within(password, code))),
    ).toEqual([
      { path: ["flows", "sign-in", "two steps", "cookie"], from: "cookie REQUIRED" },
      { path: ["flows", "sign-in", "two steps", "email-code"], to: "email-code REQUIRED" },
    ]);
  });

  it("names a changed order, since it is the order in which a citizen is asked", () => {
    expect(compare(flow(code, password), flow(password, code))).toEqual([
      {
        path: ["flows", "sign-in", "order"],
        from: "email-code, password",
        to: "password, email-code",
      },
    ]);
  });

  it("names a changed configuration, of the second of two steps alike", () => {
    const level = (value: string) => execution("level", "REQUIRED", { level: value });
    expect(compare(flow(level("1"), level("1")), flow(level("1"), level("2")))).toEqual([
      { path: ["flows", "sign-in", "level #2", "config", "level"], from: "1", to: "2" },
    ]);
  });

  it("shows a flow that is not there as a whole", () => {
    expect(compare(undefined, flow(within(password, code)))).toEqual([
      {
        path: ["flows", "sign-in"],
        to: ["two steps ALTERNATIVE [password REQUIRED, email-code REQUIRED]"],
      },
    ]);
  });
});

describe("ID-2: configuration that the server masks", () => {
  const masked = { "default.reference.value": "**********" };
  const declared = declaredConfigs(flow(within(password)));

  it("is known again by the fingerprint in its alias", () => {
    const alias = configAlias("password", password.config!);
    expect(unmasked(alias, masked, declared)).toEqual(password.config);
  });

  it("stays unknown, and so is applied again, when the file has changed since", () => {
    const alias = configAlias("password", { "default.reference.value": "old" });
    expect(unmasked(alias, masked, declared)).toEqual(masked);
    expect(unmasked("made by hand", masked, declared)).toEqual(masked);
  });

  it("has an alias of its own each time, as Keycloak demands", () => {
    expect(configAlias("password", {})).not.toBe(configAlias("password", {}));
  });
});
