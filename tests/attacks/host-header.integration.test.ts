import { afterAll, describe, expect, it } from "vitest";
import { CHANGE_ADDRESS, newAddress } from "../integration/support/change-address.ts";
import { agreeToAll } from "../integration/support/consents.ts";
import { nextCode, nextMailTo, nextNotice } from "../integration/support/mailbox.ts";
import { createCitizen, deleteCreatedPeople } from "../integration/support/people.ts";
import { beginReset } from "../integration/support/reset.ts";
import { signIn } from "../integration/support/sign-in.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { alarmLinkIn, codeIn, type Mail } from "../support/mailbox.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { PoisonedVisitor } from "./support/poisoned-visitor.ts";

const EVIL = "evil.example";

/** What says to a server that stands behind others how it was called, and is not always true. */
const FORWARDED = {
  "x-forwarded-host": EVIL,
  forwarded: `for=192.0.2.1;host=${EVIL};proto=https`,
  "x-forwarded-proto": EVIL,
  "x-forwarded-port": "6666",
  "x-forwarded-prefix": `//${EVIL}`,
  "x-forwarded-server": EVIL,
  "x-host": EVIL,
  "x-original-url": `https://${EVIL}/`,
  "x-rewrite-url": `https://${EVIL}/`,
};

const POISONS: [string, Record<string, string>][] = [
  ["Host", { host: EVIL }],
  ["what proxies forward", FORWARDED],
];

const OWN = [endpoints.portal, endpoints.keycloak, "https://www.city.sakata.lg.jp"];

/** A mail leads to the city's own addresses, and to none that a request has named. */
function expectOwnLinks({ text, html }: Mail): void {
  const links = [...`${text} ${html ?? ""}`.matchAll(/https?:\/\/[^\s"<>]+/g)].map(
    ([link]) => link,
  );
  for (const link of links) expect(OWN).toContain(new URL(link).origin);
  expect(`${text} ${html ?? ""}`).not.toContain(EVIL);
}

afterAll(deleteCreatedPeople);

describe("OP-6: host-header poisoning (CWE-644)", () => {
  it.each(POISONS)("no page or metadata of the realm follows %s", async (_, poison) => {
    for (const url of [
      authorizationRequest().url,
      authorizationRequest({ prompt: "create" }).url,
      authorizationRequest({ client_id: "nobody" }).url,
      realmUrl("address-change/undo?token=x"),
      realmUrl("protocol/openid-connect/logout"),
      realmUrl("nothing-here"),
      // Metadata is no page: this asks for one.
      realmUrl(".well-known/openid-configuration"),
    ]) {
      const page = await new PoisonedVisitor(poison, endpoints.keycloak).open(url);
      expect(page.leftFor).toBeUndefined();
      expect(page.html).not.toContain(EVIL);
    }
    const metadata = new PoisonedVisitor(
      { ...poison, accept: "application/json" },
      endpoints.keycloak,
    );
    const { status, html } = await metadata.open(realmUrl(".well-known/openid-configuration"));
    expect(status).toBe(200);
    expect(html).not.toContain(EVIL);
  });

  it("a Host that is no host's name is refused", async () => {
    const host = `${new URL(endpoints.keycloak).host}@${EVIL}`;
    for (const url of [authorizationRequest().url, endpoints.portal]) {
      const page = await new PoisonedVisitor({ host }, new URL(url).origin).open(url);
      expect(page.html).not.toContain(`//${EVIL}`);
    }
  });

  it.each(POISONS)("no page of the portal follows %s", async (_, poison) => {
    const visitor = new PoisonedVisitor(poison, endpoints.portal);
    for (const path of ["/", "/auth/login", "/settings", "/nothing-here"]) {
      const page = await visitor.open(`${endpoints.portal}${path}`);
      expect(page.html).not.toContain(EVIL);
      expect(new URL(page.leftFor ?? endpoints.keycloak).origin).toBe(endpoints.keycloak);
      expect(page.leftFor ?? "").not.toContain(EVIL);
    }
  });

  it.each(POISONS)(
    "staff's pages are not opened by %s that names their host",
    async (_, poison) => {
      const named = Object.fromEntries(
        Object.entries(poison).map(([name, value]) => [
          name,
          value.replaceAll(EVIL, new URL(endpoints.adminHost).host),
        ]),
      );
      if ("host" in named) return;
      const visitor = new PoisonedVisitor(named, endpoints.keycloak);
      const page = await visitor.open(`${endpoints.keycloak}/admin/city/console/`);
      expect(page.status).toBe(404);
    },
  );

  describe.each(POISONS)("with %s on every request", (_, poison) => {
    const newVisitor = () => new PoisonedVisitor(poison, endpoints.keycloak);

    it("the mail to who has an account already leads to the city", async () => {
      const { email } = await createCitizen();
      const visitor = newVisitor();
      const page = await visitor.open(authorizationRequest({ prompt: "create" }).url);
      await visitor.submit(page, { email });
      expectOwnLinks(await nextMailTo(email));
    });

    it("the mail of a reset leads to the city", async () => {
      const { email } = await createCitizen();
      const { visitor, page } = await beginReset(newVisitor());
      await visitor.submit(page, { email });
      expectOwnLinks(await nextMailTo(email));
    });

    it("the notice of a new device, with the link that raises an alarm, leads to the city", async () => {
      const citizen = await createCitizen();
      await signIn(citizen);
      const visitor = newVisitor();
      const page = await visitor.open(authorizationRequest().url);
      const codePage = await giveAddressAndPassword(visitor, page, citizen);
      const mail = await nextMailTo(citizen.email);
      expectOwnLinks(mail);
      await visitor.submit(codePage, { code: codeIn(mail) });
      const notice = await nextNotice(citizen.email);
      expectOwnLinks(notice);
      const alarm = await newVisitor().open(alarmLinkIn(notice));
      expect(alarm.status).toBe(200);
      expect(alarm.html).not.toContain(EVIL);
    });

    it("the notice of a changed address, with the link that undoes it, leads to the city", async () => {
      const citizen = await createCitizen();
      const to = newAddress();
      const visitor = newVisitor();
      const page = await visitor.open(authorizationRequest(CHANGE_ADDRESS).url);
      const codePage = await giveAddressAndPassword(visitor, page, citizen);
      const consents = await visitor.submit(codePage, { code: await nextCode(citizen.email) });
      const addressPage = await agreeToAll(visitor, consents);
      const newCodePage = await visitor.submit(addressPage, { email: to });
      await visitor.submit(newCodePage, { code: await nextCode(to) });
      const told = await nextMailTo(citizen.email);
      expect(told.text).toContain("/address-change/undo");
      expectOwnLinks(told);
      expectOwnLinks(await nextMailTo(to));
    });
  });
});
