import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyRealm, diffRealm, pathText } from "@machi-id/realm-export";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
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

/** Weakens the second step of the sign-in flow, as somebody in the console might. */
async function weakenSecondStep(): Promise<void> {
  const steps = await hand.executions("city browser");
  const code = steps.find(({ providerId }) => providerId === "email-code")!;
  await hand.change("PUT", "/authentication/flows/city%20browser/executions", {
    ...code,
    requirement: "DISABLED",
  });
}

describe("ID-1: the realm is applied from files", () => {
  it("ID-1: after apply the server is as the files say", async () => {
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted: [] });
  });

  it("ID-1: the realm of this stack is as the files say", async () => {
    expect((await diffRealm(stackRealm())).changes).toEqual([]);
  });

  it("OP-2: applying twice writes nothing the second time", async () => {
    const seen = watchWrites();
    const { changes } = await applyRealm(config);
    expect(changes).toEqual([]);
    expect(seen.writes).toBe(0);
  });
});

/** Changes the portal's client as the console does: by sending all of it. */
async function changePortal(change: object): Promise<void> {
  const path = `/clients/${await hand.client("portal")}`;
  await hand.change("PUT", path, { ...(await hand.get<object>(path)), ...change });
}

/** What someone did by hand, and the path under which diff names it. */
const mischief: [string, () => Promise<void>][] = [
  ["security / failureFactor", () => hand.change("PUT", "", { failureFactor: 99 })],
  [
    "security / browserSecurityHeaders / xFrameOptions",
    () => hand.change("PUT", "", { browserSecurityHeaders: { xFrameOptions: "ALLOWALL" } }),
  ],
  ["clients / portal / redirectUris", () => changePortal({ redirectUris: ["*"] })],
  ["clients / portal / secret", () => changePortal({ secret: "guessed" })],
  [
    "clients / portal / attributes / acr.loa.map",
    () => changePortal({ attributes: { "acr.loa.map": '{"two-step":1}' } }),
  ],
  [
    "clients / portal / authenticationFlowBindingOverrides / browser",
    async () =>
      changePortal({ authenticationFlowBindingOverrides: { browser: await hand.flow("browser") } }),
  ],
  [
    "clients / portal / mappers / by hand",
    async () =>
      hand.change("POST", `/clients/${await hand.client("portal")}/protocol-mappers/models`, {
        name: "by hand",
        protocol: "openid-connect",
        protocolMapper: "oidc-usermodel-attribute-mapper",
        config: {
          "user.attribute": "line_user_id",
          "claim.name": "line",
          "id.token.claim": "true",
        },
      }),
  ],
  [
    "roles / default role",
    async () => {
      const account = await hand.client("account");
      const role = await hand.get(`/clients/${account}/roles/manage-account`);
      const { defaultRole } = await hand.get<{ defaultRole: { id: string } }>("");
      await hand.change("POST", `/roles-by-id/${defaultRole.id}/composites`, [role]);
    },
  ],
  [
    "clients / connectors / serviceAccountRoles",
    async () => {
      const path = `/clients/${await hand.client("connectors")}/service-account-user`;
      const { id } = await hand.get<{ id: string }>(path);
      const role = await hand.get("/roles/staff");
      await hand.change("POST", `/users/${id}/role-mappings/realm`, [role]);
    },
  ],
  [
    "authentication / bindings / browserFlow",
    () => hand.change("PUT", "", { browserFlow: "browser" }),
  ],
  [
    "flows / city browser / city browser two steps / city browser levels / email-code / requirement",
    weakenSecondStep,
  ],
  [
    "required-actions / UPDATE_PROFILE / enabled",
    async () => {
      const path = "/authentication/required-actions/UPDATE_PROFILE";
      const action = await hand.get<object>(path);
      await hand.change("PUT", path, { ...action, enabled: true });
    },
  ],
  [
    "identity-providers / line / config / issuer",
    async () => {
      const path = "/identity-provider/instances/line";
      const provider = await hand.get<{ config: object }>(path);
      const settings = { ...provider.config, issuer: "http://localhost:1" };
      await hand.change("PUT", path, { ...provider, config: settings });
    },
  ],
  [
    "user-profile / attributes / line_user_id / permissions / view",
    async () => {
      const profile = await hand.get<{
        attributes: { name: string; permissions: { view: string[] } }[];
      }>("/users/profile");
      const attribute = profile.attributes.find(({ name }) => name === "line_user_id")!;
      attribute.permissions.view = ["admin", "user"];
      await hand.change("PUT", "/users/profile", profile);
    },
  ],
];

describe("OP-2: a change by hand is named by its path, and apply undoes it", () => {
  it.each(mischief)("OP-2: %s", { timeout: LONG }, async (path, change) => {
    await change();
    expect(await differingPaths()).toEqual([path]);
    const { changes } = await applyRealm(config);
    expect(changes.map(pathText)).toEqual([path]);
    expect(await differingPaths()).toEqual([]);
  });

  it("OP-2: the client that Keycloak makes for its own use is no difference", async () => {
    // What a sign-out without a client does, on any realm, sooner or later.
    await hand.change("POST", "/clients", { clientId: "_system", enabled: true });
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted: [] });
  });

  it("OP-2: what no file declares is named and stays, until it is pruned", async () => {
    await hand.change("POST", "/clients", { clientId: "by-hand", standardFlowEnabled: false });
    await hand.change("POST", "/roles", { name: "made-by-hand" });
    const unlisted = [
      ["clients", "by-hand"],
      ["roles", "made-by-hand"],
    ];
    expect(await diffRealm(config)).toEqual({ changes: [], unlisted });
    expect((await applyRealm(config)).unlisted).toEqual(unlisted);
    expect((await applyRealm(config, { prune: true })).unlisted).toEqual([]);
    expect((await hand.send("GET", "/roles/made-by-hand")).status).toBe(404);
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
  it.each([0, 1, 9, 16, 18, 19])(
    "OP-7: an apply broken off at its write number %i leaves a whole sign-in flow in use, and the next completes it",
    { timeout: LONG },
    async (allowed) => {
      await weakenSecondStep();
      watchWrites(allowed);
      await expect(applyRealm(config)).rejects.toThrow("run apply again");
      vi.restoreAllMocks();
      const { browserFlow } = await hand.get<{ browserFlow: string }>("");
      const inUse = (await hand.executions(browserFlow)).map(({ providerId }) => providerId);
      expect(inUse).toContain("auth-username-password-form");
      expect(inUse).toContain("email-code");
      await applyRealm(config);
      expect(await diffRealm(config)).toEqual({ changes: [], unlisted: [] });
    },
  );

  it("OP-7: a file that counts on something the server does not have changes nothing", async () => {
    const dir = mkdtempSync(join(tmpdir(), "realm-files-"));
    cpSync(config.dir, dir, { recursive: true });
    const file = join(dir, "flows", "browser.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("email-code", "carrier-pigeon"));
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
