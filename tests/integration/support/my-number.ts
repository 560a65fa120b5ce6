import { randomUUID } from "node:crypto";
import { applyRealm } from "@machi-id/realm-export";
import {
  authorizationRequest,
  portalClient,
  redeem,
  type Client,
  type Tokens,
} from "../../support/authorization.ts";
import { endpoints } from "../../support/endpoints.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";
import { Visitor, type Page } from "../../support/visitor.ts";
import { agreeToAll } from "./consents.ts";
import { nextCode } from "./mailbox.ts";
import type { Person } from "./people.ts";
import { byHand, scratchRealm, type Hand } from "./scratch-realm.ts";

/** What a made-up card says. */
export interface Card {
  name: string;
  address: string;
  birthdate: string;
  gender: string;
}

/** A card that nobody else has; by its name the emulator's page shows it again. */
export function newCard(): Card {
  const unique = randomUUID().slice(0, 8);
  return {
    name: `酒田${unique}\u3000花子`,
    address: "山形県酒田市本町二丁目２番４５号",
    birthdate: "1990-04-15",
    gender: "female",
  };
}

/** A relying party's demand for level 3 (OpenID Connect Core 1.0 §5.5.1.1). */
export const demandsCard = {
  claims: JSON.stringify({ id_token: { acr: { essential: true, values: ["mynumber"] } } }),
};

/** A realm of the same files in which the card is offered; only the test that opens it uses it. */
export interface CardRealm {
  readonly name: string;
  /** The portal in this realm. */
  readonly portal: Client;
  readonly hand: Hand;
  citizen(profile?: Record<string, unknown>): Promise<Person>;
  close(): Promise<void>;
}

/**
 * Switches the card on by configuration alone, in a realm of its own, and registers it at the emulator.
 *
 * @param settings other values of the realm's placeholders, such as `MYNUMBER_SIGNING_ALGORITHM`
 */
export async function openCardRealm(settings: Record<string, string> = {}): Promise<CardRealm> {
  const scratch = scratchRealm();
  const name = scratch.server.realm;
  const config = {
    ...scratch,
    values: { ...scratch.values, ...settings, MYNUMBER_ENABLED: "true", MYNUMBER_CLIENT_ID: name },
  };
  await applyRealm(config);
  const realm = `${endpoints.keycloak}/realms/${name}`;
  const registered = await fetch(`${endpoints.mynumber}/clients`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      clientId: name,
      redirectUri: `${realm}/broker/mynumber/endpoint`,
      jwksUri: `${realm}/protocol/openid-connect/certs`,
      userInfoSigned: settings.MYNUMBER_USER_INFO_SIGNED === "true",
    }),
  });
  if (!registered.ok) throw new Error(`Not registered: HTTP ${registered.status}`);
  const hand = byHand(config);
  return {
    name,
    hand,
    portal: { ...portalClient, realm },
    async citizen(profile = {}) {
      const email = `card-${randomUUID()}@example.jp`;
      const password = `Test-${randomUUID()}`;
      await hand.change("POST", "/users", {
        username: email,
        email,
        emailVerified: true,
        enabled: true,
        credentials: [{ type: "password", value: password, temporary: false }],
        ...profile,
      });
      return { id: (await userOf(hand, email))!.id, email, password };
    },
    close: () => hand.change("DELETE", ""),
  };
}

interface User {
  id: string;
  firstName?: string;
  lastName?: string;
  attributes?: Record<string, string[]>;
}

/** The user with an address, if there is one. */
export async function userOf(hand: Hand, email: string): Promise<User | undefined> {
  const path = `/users?exact=true&email=${encodeURIComponent(email)}`;
  return (await hand.get<User[]>(path))[0];
}

/** The cards that an account is linked to. */
export const cardsOf = (hand: Hand, userId: string) =>
  hand.get<{ identityProvider: string; userId: string }[]>(`/users/${userId}/federated-identity`);

/** How many accounts the realm has. */
export const countUsers = (hand: Hand) => hand.get<number>("/users/count");

/** Tells the emulator which faults to have; an empty object ends them all. */
export async function cardFaults(faults: Record<string, unknown>): Promise<void> {
  const url = `${endpoints.mynumber}/_control`;
  await fetch(url, { method: "DELETE" });
  if (Object.keys(faults).length === 0) return;
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(faults),
  });
  if (!answer.ok) throw new Error(`Faults: HTTP ${answer.status} ${await answer.text()}`);
}

/** A sign-in under way: the page it stands on, and what redeems its end. */
export interface UnderWay {
  readonly page: Page;
  readonly visitor: Visitor;
  readonly verifier: string;
}

/** Begins a sign-in at the portal. */
export async function begin(
  { portal }: CardRealm,
  parameters: Record<string, string> = {},
  visitor = new Visitor(endpoints.keycloak, endpoints.mynumber),
): Promise<UnderWay> {
  const { url, verifier } = authorizationRequest(parameters, portal);
  return { page: await visitor.open(url), visitor, verifier };
}

/** Password and code, from the page of the address. */
export async function passTwoSteps(signIn: UnderWay, person: Person): Promise<UnderWay> {
  const codePage = await giveAddressAndPassword(signIn.visitor, signIn.page, person);
  return {
    ...signIn,
    page: await agreeToAll(
      signIn.visitor,
      await signIn.visitor.submit(codePage, { code: await nextCode(person.email) }),
    ),
  };
}

/** Presses a button of the page. */
export async function press(signIn: UnderWay, action: string): Promise<UnderWay> {
  return { ...signIn, page: await signIn.visitor.submit(signIn.page, { action }) };
}

/** Holds a card to the phone, on the page of the app. */
export async function holdCard(signIn: UnderWay, card: Card): Promise<UnderWay> {
  const { page, visitor } = signIn;
  const listed = page.html.split("<li>").find((item) => item.includes(card.name));
  const holder = /name="holder" value="([^"]*)"/.exec(listed ?? "")?.[1];
  return {
    ...signIn,
    page: await visitor.submit(page, holder === undefined ? { ...card } : { holder }),
  };
}

/** Goes to the app from the portal's sign-in, and holds a card to the phone. */
export async function comeWithCard(
  realm: CardRealm,
  card: Card,
  parameters: Record<string, string> = {},
): Promise<UnderWay> {
  return await holdCard(await begin(realm, { kc_idp_hint: "mynumber", ...parameters }), card);
}

/** First sign-in by card of somebody without an account: gives and proves an address. */
export async function signUpWithCard(realm: CardRealm, card: Card, email: string) {
  const atAddress = await comeWithCard(realm, card, { acr_values: "mynumber" });
  const codePage = await atAddress.visitor.submit(atAddress.page, { email });
  const page = await atAddress.visitor.submit(codePage, { code: await nextCode(email) });
  return { ...atAddress, page };
}

/** Agrees to everything that is still asked, and redeems the end of a sign-in. */
export async function finish({ portal }: CardRealm, signIn: UnderWay): Promise<Tokens> {
  const page = await agreeToAll(signIn.visitor, signIn.page);
  if (page.leftFor === undefined) {
    throw new Error(`No way to the portal: HTTP ${page.status} ${new URL(page.url).pathname}`);
  }
  return await redeem(page.leftFor, signIn.verifier, portal);
}
