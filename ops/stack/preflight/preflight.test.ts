import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";

import { portsFrom } from "../ports.ts";
import { checkFreeDisk } from "./free-disk.ts";
import { requireFreePorts, takenPort } from "./free-ports.ts";
import { listenerOn, listeningSockets } from "./listener.ts";
import { checkJdk, checkMaven } from "./tools.ts";

describe("a taken port", () => {
  it("is told in one sentence: which, meant for what, who has it, what to do", () => {
    expect(takenPort("keycloak", portsFrom(8400), "java (process 4711)")).toBe(
      "Port 8401 (Keycloak) is already used by java (process 4711): stop that, or choose another range of ports, e.g. MACHI_PORT_BASE=9600.",
    );
    expect(takenPort("portal", portsFrom(8400), undefined)).toContain(
      "is already used by another program",
    );
  });

  it("is found, whoever listens", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await expect(requireFreePorts(portsFrom(port))).rejects.toThrow(
        `Port ${port} (start page) is already used by`,
      );
      if (process.platform === "linux")
        expect(listenerOn(port)).toContain(`process ${process.pid}`);
    } finally {
      server.close();
    }
  });

  it("is told from a connection to the same port elsewhere", () => {
    const table = [
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
      "   0: 0100007F:20D0 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1",
      "   1: 0100007F:20D0 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 222 1",
      "   2: 0100007F:20D1 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1",
    ].join("\n");
    expect(listeningSockets(table, 8400)).toEqual(["111"]);
  });
});

describe("the tools that must be there", () => {
  const jdk = 'openjdk version "17.0.15" 2025-04-15';

  it.each(['openjdk version "17.0.15" 2025-04-15', 'java version "25" 2025-09-16 LTS'])(
    "takes %s",
    (java) => expect(() => checkJdk(java, "javac")).not.toThrow(),
  );

  it.each([
    [undefined, undefined, "No Java was found: install a JDK"],
    ['java version "1.8.0_402"', "javac", "is version 8, too old"],
    ['openjdk version "11.0.2" 2019', "javac", "is version 11, too old"],
    [jdk, undefined, "has no compiler"],
  ])("refuses Java %s with compiler %s", (java, compiler, message) => {
    expect(() => checkJdk(java, compiler)).toThrow(message);
  });

  it("takes Maven 3.8 and later, refuses older and missing", () => {
    expect(() => checkMaven("Apache Maven 3.8.7\nMaven home: …")).not.toThrow();
    expect(() => checkMaven("\u001b[1mApache Maven 4.0.0\u001b[m")).not.toThrow();
    expect(() => checkMaven("Apache Maven 3.6.3 (abc)")).toThrow(
      "is 3.6, too old: install Maven 3.8",
    );
    expect(() => checkMaven(undefined)).toThrow("Maven was not found: install Maven 3.8 or later");
  });

  it("refuses a nearly full disk and says how much is needed", () => {
    expect(() => checkFreeDisk(2 * 1024 ** 3, "/srv")).not.toThrow();
    expect(() => checkFreeDisk(300 * 1024 ** 2, "/srv")).toThrow(
      "Only 300 MB are free on the disk of /srv: free at least 2 GB and start again.",
    );
  });
});
