import { describe, expect, it } from "vitest";

import { layoutOf } from "./layout.ts";
import { portBase, portsFrom } from "./ports.ts";

describe("ports", () => {
  it("lie beside each other, and the tests' a hundred above", () => {
    expect(portBase({}, "start")).toBe(8400);
    expect(portBase({}, "test")).toBe(8500);
    expect(portBase({ MACHI_PORT_BASE: "9000" }, "test")).toBe(9100);
    const ports = Object.values(portsFrom(8400));
    expect(new Set(ports).size).toBe(ports.length);
    expect(Math.max(...ports)).toBe(8416);
  });

  it.each(["", "abc", "80", "65001", "8400.5", "-1"])(
    "OP-7: refuses MACHI_PORT_BASE=%s",
    (base) => {
      expect(() => portBase({ MACHI_PORT_BASE: base }, "start")).toThrow(
        "give it a number from 1024",
      );
    },
  );

  it("make the addresses", () => {
    expect(layoutOf("start", { MACHI_PORT_BASE: "9000" }).urls).toEqual({
      start: "http://localhost:9000",
      keycloak: "http://localhost:9001",
      adminHost: "http://127.0.0.1:9001",
      realm: "http://localhost:9001/realms/city",
      portal: "http://localhost:9003",
      mailbox: "http://localhost:9004",
      line: "http://localhost:9006",
      mynumber: "http://localhost:9016",
      kintone: "http://localhost:9007",
      kanameto: "http://localhost:9012",
      sugumail: "http://localhost:9013",
      gateway: "http://localhost:9014",
    });
  });
});
