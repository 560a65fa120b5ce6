import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { startInbox } from "./index.ts";
import type { RunningInbox } from "./index.ts";
import { sendMail } from "./smtp-client.ts";

const emails = z.array(
  z.object({
    id: z.string(),
    subject: z.string(),
    text: z.string().optional(),
    html: z.string().optional(),
    to: z.array(z.object({ address: z.string() })),
  }),
);

const mailTo = (address: string, text: string) =>
  [
    "From: =?UTF-8?B?6YWS55Sw5biC?= <noreply@city.example>",
    `To: <${address}>`,
    `Subject: =?UTF-8?B?${Buffer.from("確認コード").toString("base64")}?=`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(text).toString("base64"),
  ].join("\r\n");

describe("the inbox", () => {
  let dataDir: string;
  let inbox: RunningInbox;
  const start = async () => {
    inbox = await startInbox({ port: 0, smtpPort: 0, dataDir });
  };

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "machi-inbox-"));
    await start();
  });
  afterEach(async () => {
    await inbox.close();
    rmSync(dataDir, { recursive: true });
  });

  const mailsOf = async (address: string) => {
    const query = new URLSearchParams({ "to.address": address, sort: "desc" });
    return emails.parse(await (await fetch(`${inbox.url}/api/email?${query}`)).json());
  };
  const control = (faults: object) =>
    fetch(`${inbox.url}/_control`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(faults),
    });

  it("ID-3: shows each person the mail they were sent, Japanese intact", async () => {
    await sendMail(inbox.smtpPort, "hanako@example.jp", mailTo("hanako@example.jp", "123456です"));
    await sendMail(inbox.smtpPort, "taro@example.jp", mailTo("taro@example.jp", "654321です"));
    const [mail, ...others] = await mailsOf("hanako@example.jp");
    expect(others).toEqual([]);
    expect(mail?.subject).toBe("確認コード");
    expect(mail?.text?.trim()).toBe("123456です");
  });

  it("shows a mail in Japanese on a page that fits a phone, and its HTML in a closed frame", async () => {
    const markup = '<b onclick="x()">確認 123456</b><script>alert(1)</script>';
    const mail = mailTo("hanako@example.jp", markup).replace("text/plain", "text/html");
    await sendMail(inbox.smtpPort, "hanako@example.jp", mail);
    const list = await (await fetch(inbox.url)).text();
    const path = /href="(\/mail\/[^"]+)">確認コード</.exec(list)?.[1];
    const page = await (await fetch(inbox.url + path)).text();
    expect(page).toContain("hanako@example.jp");
    expect(page).toContain("sandbox");
    const frame = await fetch(`${inbox.url}${path}/html`);
    expect(frame.headers.get("content-security-policy")).toMatch(/default-src 'none'.*; sandbox/);
    expect(frame.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await frame.text()).toContain("確認 123456");
    expect((await fetch(`${inbox.url}/mail/nothing`)).status).toBe(404);
    expect((await fetch(`${inbox.url}/mail/nothing/html`)).status).toBe(404);
  });

  it("keeps mail across a restart and forgets what was deleted", async () => {
    await sendMail(inbox.smtpPort, "hanako@example.jp", mailTo("hanako@example.jp", "残る"));
    await sendMail(inbox.smtpPort, "taro@example.jp", mailTo("taro@example.jp", "消える"));
    const [gone] = await mailsOf("taro@example.jp");
    await fetch(`${inbox.url}/api/email/${gone?.id}`, { method: "DELETE" });
    await inbox.close();
    await start();
    expect((await mailsOf("hanako@example.jp"))[0]?.text?.trim()).toBe("残る");
    expect(await mailsOf("taro@example.jp")).toEqual([]);
  });

  it("in an outage refuses mail while the page stays, and takes mail on the same port after", async () => {
    const { smtpPort } = inbox;
    await control({ outage: true });
    await expect(sendMail(smtpPort, "hanako@example.jp", "")).rejects.toThrow("ECONNREFUSED");
    expect((await fetch(inbox.url, { headers: { accept: "text/html" } })).status).toBe(200);
    expect(await (await fetch(`${inbox.url}/health`)).json()).toEqual({
      status: "ok",
      outage: true,
    });
    await control({ outage: false });
    await sendMail(smtpPort, "hanako@example.jp", mailTo("hanako@example.jp", "もどった"));
    expect(await mailsOf("hanako@example.jp")).toHaveLength(1);
  });

  it("takes its connections with it in an outage and at its end", async () => {
    const kept = connect(inbox.smtpPort, "127.0.0.1");
    await once(kept, "data");
    await Promise.all([once(kept, "close"), control({ outage: true })]);
    await control({ outage: false });
    const another = connect(inbox.smtpPort, "127.0.0.1");
    await once(another, "data");
    await Promise.all([once(another, "close"), inbox.close()]);
  });

  it("serves its page from itself alone, to this machine alone", async () => {
    const page = await fetch(`${inbox.url}/maildev`, { headers: { accept: "text/html" } });
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).not.toMatch(/(src|href)="https?:/);
    expect((await fetch(`${inbox.url}/maildev-icon.svg`)).status).toBe(200);
    const foreign = await fetch(`${inbox.url}/api/email`, {
      headers: { origin: "https://evil.example" },
    });
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("OP-7: refuses unclear and foreign control requests and changes nothing", async () => {
    expect((await control({ outgae: true })).status).toBe(422);
    expect((await control([])).status).toBe(422);
    const broken = { method: "POST", headers: { "content-type": "application/json" }, body: "{" };
    expect((await fetch(`${inbox.url}/_control`, broken)).status).toBe(400);
    const form = { method: "POST", body: new URLSearchParams({ outage: "true" }) };
    expect((await fetch(`${inbox.url}/_control`, form)).status).toBe(415);
    const foreign = await fetch(`${inbox.url}/_control`, {
      method: "DELETE",
      headers: { origin: "https://evil.example" },
    });
    expect(foreign.status).toBe(403);
    const faults = await (await fetch(`${inbox.url}/_control`)).json();
    expect(faults).toEqual({ outage: false, latencyMs: 0 });
  });
});
