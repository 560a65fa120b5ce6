import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";

const citizens = endpoints.keycloak;
const staff = endpoints.adminHost;
const statusOf = async (url: string, headers: Record<string, string> = {}) =>
  (await fetch(url, { headers, redirect: "manual" })).status;

describe("ID-10: the console is not on the citizens' host", () => {
  it.each([
    "/",
    "/admin",
    "/admin/city/console/",
    "/admin/realms/city/users",
    "/admin/serverinfo",
    "/realms/master",
    "/realms/master/protocol/openid-connect/token",
    "/realms/city/help-desk/",
    "/realms/city/help-desk/settings.json",
  ])("ID-10: %s is on the admin host alone", async (path) => {
    expect(await statusOf(citizens + path)).toBe(404);
    expect(await statusOf(staff + path)).not.toBe(404);
  });

  it.each([
    "/realms/city",
    "/realms/city/.well-known/openid-configuration",
    "/realms/city/citizen/profile",
    new URL(authorizationRequest().url).pathname + new URL(authorizationRequest().url).search,
  ])("ID-10: %s is not on the admin host", async (path) => {
    expect(await statusOf(citizens + path)).not.toBe(404);
    expect(await statusOf(staff + path)).toBe(404);
  });

  it.each([
    "//admin/realms/city",
    "/%61dmin/realms/city",
    "/admin;a=b/realms/city",
    "/realms/%6Daster",
  ])("ID-10: %s does not lead there either", async (path) => {
    expect([400, 404]).toContain(await statusOf(citizens + path));
  });
});

describe("ID-10: a request that says it came to another host", () => {
  // Only node:http lets a test choose the Host header.
  const ask = async (path: string, host: string) => {
    const { port } = new URL(citizens);
    return await new Promise<{ status: number; text: string; location: string }>(
      (resolve, reject) => {
        const asked = request({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => {
          let text = "";
          answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              text,
              location: answer.headers.location ?? "",
            }),
          );
        });
        asked.on("error", reject);
        asked.end();
      },
    );
  };

  it("ID-10: finds nothing of staff's there", async () => {
    for (const path of ["/admin/city/console/", "/realms/master", "/realms/city/help-desk/"]) {
      expect((await ask(path, "evil.example")).status, path).toBe(404);
    }
  });

  it("ID-1: does not find the name it gave in any address", async () => {
    const { pathname, search } = new URL(authorizationRequest().url);
    for (const path of ["/realms/city/.well-known/openid-configuration", pathname + search]) {
      const { status, text, location } = await ask(path, "evil.example");
      expect(status, path).toBe(200);
      expect(text + location).not.toContain("evil.example");
    }
  });
});

describe("ID-1: who may frame our pages", () => {
  it("ID-1: nobody, of a page on which citizens sign in", async () => {
    const { headers } = await fetch(authorizationRequest().url);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-frame-options")).toBe("DENY");
  });

  it("ID-10: the admin host alone, of the pages by which the console looks for cookies", async () => {
    for (const page of [
      "3p-cookies/step1.html",
      "3p-cookies/step2.html",
      "login-status-iframe.html",
    ]) {
      const { headers } = await fetch(`${endpoints.realm}/protocol/openid-connect/${page}`);
      const policy = headers.get("content-security-policy")!;
      expect(policy.match(/frame-ancestors [^;]*/g)).toEqual([`frame-ancestors ${staff}`]);
      expect(headers.get("x-frame-options")).toBeNull();
    }
  });

  it("ID-10: the help desk's page runs its own script only and talks to nobody else", async () => {
    const { headers } = await fetch(`${staff}/realms/city/help-desk/`);
    const policy = headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain(`connect-src 'self' ${citizens}; `);
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
