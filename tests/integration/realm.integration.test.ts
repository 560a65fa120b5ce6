import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyRealm, diffRealm, pathText } from "@machi-id/realm-export";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFailed, vi } from "vitest";
import { consoleChanges, weakenSecondStep } from "./support/console-changes.ts";
import { realmTool } from "./support/realm-tool.ts";
import { byHand, scratchRealm, stackRealm } from "./support/scratch-realm.ts";

/** A fresh realm is some two hundred requests. */
const LONG = 180_000;

const config = scratchRealm();
const hand = byHand(config);

beforeAll(async () => {
  await applyRealm(config);
}, LONG);

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  await hand.change("DELETE", "");
});

/** A copy of the realm's files with a change in one of them. */
function filesChanged(name: string, from: string | RegExp, to: string): string {
  const dir = mkdtempSync(join(tmpdir(), "realm-files-"));
  cpSync(config.dir, dir, { recursive: true });
  const file = join(dir, name);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  return dir;
}

/** Paths of what differs from the files. */
const differingPaths = async () => (await diffRealm(config)).changes.map(pathText);

/**
 * Counts the tool's requests that write, and breaks the connection off at one of them.
 *
 * @param allowed how many get through
 */
function watchWrites(allowed = Infinity) {
  const real = globalThis.fetch;
  const seen = { writes: 0 };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const isToken = String(input).includes("/protocol/openid-connect/token");
    if ((init?.method ?? "GET") !== "GET" && !isToken) {
      if (seen.writes >= allowed) throw new TypeError("fetch failed");
      seen.writes += 1;
    }
    return await real(input, init);
  });
  return seen;
}

describe("ID-1: the realm is applied from files", () => {
  it("ID-1: after apply the server is as the files say", async () => {
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted: [] });
  });

  it("ID-1: the realm of this stack is as the files say, and has nothing that they do not list", async () => {
    expect(await diffRealm(stackRealm())).toEqual({ changes: [], unlisted: [] });
  });

  it("OP-2: applying twice writes nothing the second time", async () => {
    const seen = watchWrites();
    const { changes } = await applyRealm(config);
    expect(changes).toEqual([]);
    expect(seen.writes).toBe(0);
  });
});

const idpByHand = {
  alias: "by-hand",
  providerId: "oidc",
  enabled: false,
  config: {
    clientId: "city",
    authorizationUrl: "https://id.example.jp/auth",
    tokenUrl: "https://id.example.jp/token",
  },
};

describe("OP-2: a change by hand is named by its path, and apply undoes it", () => {
  it.each(consoleChanges(hand))("OP-2: %s", { timeout: LONG }, async (_kind, made) => {
    onTestFailed(async () => void (await applyRealm(config)));
    for (const [, change] of made) await change();
    const paths = made.map(([path]) => path).sort();
    expect((await differingPaths()).sort()).toEqual(paths);
    const { changes } = await applyRealm(config);
    expect(changes.map(pathText).sort()).toEqual(paths);
    expect(await differingPaths()).toEqual([]);
  });

  it("OP-2: the client that Keycloak makes for its own use is no difference", async () => {
    // What a sign-out without a client does, on any realm, sooner or later.
    await hand.change("POST", "/clients", { clientId: "_system", enabled: true });
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted: [] });
  });

  it("OP-2: a required action that is on and no file declares is named, until it is pruned", async () => {
    const dir = filesChanged("authentication.yaml", /^ {2}machi-withdraw: .*\n/m, "");
    const without = { ...config, dir };
    const unlisted = [["required-actions", "machi-withdraw"]];
    expect(await diffRealm(without)).toEqual({ changes: [], unlisted });
    expect((await applyRealm(without, { prune: true })).unlisted).toEqual([]);
    rmSync(dir, { recursive: true });
    expect(await differingPaths()).toEqual(["required-actions / machi-withdraw"]);
    await applyRealm(config);
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted: [] });
  });

  it("OP-2: what no file declares is named and stays, until it is pruned", async () => {
    await hand.change("POST", "/clients", { clientId: "by-hand", standardFlowEnabled: false });
    await hand.change("POST", "/roles", { name: "made-by-hand" });
    await hand.change("POST", "/identity-provider/instances", idpByHand);
    await hand.change("POST", "/groups", { name: "by-hand" });
    const [group] = await hand.get<{ id: string }[]>("/groups");
    await hand.change("PUT", `/default-groups/${group!.id}`);
    await hand.change("POST", "/localization/ja", { doLogIn: "いますぐログイン" });
    const unlisted = [
      ["clients", "by-hand"],
      ["identity-providers", "by-hand"],
      ["roles", "made-by-hand"],
      ["default-groups", "/by-hand"],
      ["groups", "/by-hand"],
      ["localization", "ja", "doLogIn"],
    ];
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted });
    expect((await applyRealm(config)).unlisted).toEqual(unlisted);
    expect((await applyRealm(config, { prune: true })).unlisted).toEqual([]);
    expect((await hand.send("GET", "/roles/made-by-hand")).status).toBe(404);
  });
});

describe("OP-2: a provider of another kind, as an older version of the files made it", () => {
  const older = {
    alias: "mynumber",
    providerId: "oidc",
    enabled: false,
    config: {
      clientId: "city",
      authorizationUrl: "https://id.example.jp/auth",
      tokenUrl: "https://id.example.jp/token",
    },
  };
  const olderProvider = async () => {
    await hand.change("DELETE", "/identity-provider/instances/mynumber");
    await hand.change("POST", "/identity-provider/instances", older);
    await hand.change("POST", "/identity-provider/instances/mynumber/mappers", {
      name: "by hand",
      identityProviderAlias: "mynumber",
      identityProviderMapper: "hardcoded-attribute-idp-mapper",
      config: { attribute: "a", "attribute.value": "b" },
    });
  };

  it("OP-2: is replaced, since Keycloak turns no provider into another", async () => {
    onTestFailed(async () => void (await applyRealm(config)));
    await olderProvider();
    expect(await differingPaths()).toContain("identity-providers / mynumber / providerId");
    await applyRealm(config);
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted: [] });
    expect(await hand.get("/identity-provider/instances/mynumber")).toMatchObject({
      providerId: "digital-agency-app",
    });
  });

  it("OP-7: stays while people have linked it, and the operator is told", async () => {
    await olderProvider();
    const email = "linked@example.jp";
    const made = await hand.send("POST", "/users", { username: email, email });
    const user = made.headers.get("location")!.split("/").at(-1)!;
    const link = `/users/${user}/federated-identity/mynumber`;
    await hand.change("POST", link, { userId: "card", userName: "card" });
    await expect(applyRealm(config)).rejects.toThrow(/people have linked/);
    expect(await hand.get(`/users/${user}/federated-identity`)).toHaveLength(1);
    await hand.change("DELETE", `/users/${user}`);
    await applyRealm(config);
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted: [] });
  });
});

describe("ID-10: rights that somebody holds without the group that protects their account", () => {
  it("ID-10: are named, a role of staff and Keycloak's own alike, and pruned", async () => {
    const made = await hand.send("POST", "/users", {
      username: "by-hand@example.jp",
      email: "by-hand@example.jp",
    });
    const user = made.headers.get("location")!.split("/").at(-1)!;
    const client = await hand.client("realm-management");
    await hand.change("POST", `/users/${user}/role-mappings/realm`, [
      await hand.get("/roles/auditor"),
    ]);
    await hand.change("POST", `/users/${user}/role-mappings/clients/${client}`, [
      await hand.get(`/clients/${client}/roles/realm-admin`),
    ]);
    const unlisted = [
      ["roles", "auditor", "held without its group", user],
      ["roles", "realm-management/realm-admin", "held without a group", user],
    ];
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted });
    expect((await applyRealm(config, { prune: true })).unlisted).toEqual([]);
  });
});

describe("OP-2: what an operator reads", () => {
  it("OP-2: diff tells a change by hand in one line, with what is there and what the files say", async () => {
    await hand.change("PUT", "", { bruteForceProtected: true });
    await hand.changeClient("portal", { secret: "guessed" });
    await hand.change("POST", "/roles", { name: "made-by-hand" });
    const { status, lines } = await realmTool(config, "diff");
    expect(lines).toEqual([
      "security / bruteForceProtected: true → false",
      "clients / portal / secret: (secret) → (secret)",
      "roles / made-by-hand: not in the files (stays; apply --prune deletes it)",
      "server value → file value",
    ]);
    expect(status).toBe(1);
    await applyRealm(config, { prune: true });
    expect(await realmTool(config, "diff")).toEqual({
      status: 0,
      lines: ["The server is as the files say."],
    });
  });
});

describe("OP-6: secrets that the server does not give back", () => {
  it("OP-6: a new one in the environment is applied once, and kept out of sight", async () => {
    const renewed = {
      ...config,
      values: { ...config.values, LINE_CHANNEL_SECRET: "renewed-s3cret" },
    };
    const { changes } = await applyRealm(renewed);
    expect(changes.map(pathText)).toEqual(["identity-providers / line / clientSecret"]);
    expect(JSON.stringify(changes)).not.toContain("s3cret");
    expect(JSON.stringify(await hand.get(""))).not.toContain("renewed-s3cret");
    expect((await applyRealm(renewed)).changes).toEqual([]);
    await applyRealm(config);
  });
});

describe("OP-7: nothing half done", () => {
  it.each([0, 1, 17, 27, 28, 31])(
    "OP-7: an apply broken off at its write number %i leaves a whole sign-in flow in use, and the next completes it",
    { timeout: LONG },
    async (allowed) => {
      await weakenSecondStep(hand);
      watchWrites(allowed);
      await expect(applyRealm(config)).rejects.toThrow("run apply again");
      vi.restoreAllMocks();
      const { browserFlow } = await hand.get<{ browserFlow: string }>("");
      const inUse = (await hand.executions(browserFlow)).map(({ providerId }) => providerId);
      expect(inUse).toContain("sign-in");
      expect(inUse).toContain("second-step");
      await applyRealm(config);
      expect(await diffRealm(config)).toEqual({ changes: [], unlisted: [] });
    },
  );

  it("OP-7: a file that counts on something the server does not have changes nothing", async () => {
    const dir = filesChanged("flows/browser.yaml", "second-step", "carrier-pigeon");
    const seen = watchWrites();
    const other = { ...scratchRealm(), dir };
    await expect(applyRealm(other)).rejects.toThrow(
      /flows\/browser\.yaml:\d+: the server has no authenticator "carrier-pigeon"/,
    );
    rmSync(dir, { recursive: true });
    expect(seen.writes).toBe(0);
    expect((await byHand(other).send("GET", "")).status).toBe(404);
  });
});
