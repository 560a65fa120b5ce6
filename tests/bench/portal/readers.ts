import { Visitor } from "../../support/visitor.ts";
import { endpoints } from "../../support/endpoints.ts";
import { benchCitizens, makeCitizens } from "../support/citizens.ts";
import { openCityRealm } from "../support/city.ts";
import type { Reader } from "./load.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";

/** Signs citizens in to the portal, each with a name that nobody else has. */
export async function signedInReaders(count: number): Promise<Reader[]> {
  const readers: Reader[] = [];
  const city = await openCityRealm();
  try {
    for (const [n, citizen] of benchCitizens("portal", count).entries()) {
      const marker = `市民その${n}の${crypto.randomUUID().slice(0, 8)}`;
      await makeCitizens([citizen], {
        lastName: [marker],
        residence_area: ["hamada"],
        interests: ["garbage", "childcare"],
      });
      const visitor = new Visitor(endpoints.portal, endpoints.keycloak);
      const addressPage = await visitor.open(`${endpoints.portal}/auth/login?return=/home`);
      const secondFactor = city.target.secondFactor(citizen);
      const codePage = await giveAddressAndPassword(visitor, addressPage, citizen);
      const home = await visitor.submit(codePage, { code: await secondFactor });
      if (!home.html.includes(marker)) throw new Error("A sign-in did not end at the home page");
      readers.push({ cookie: visitor.cookiesFor(endpoints.portal), marker });
    }
  } finally {
    await city.close();
  }
  return readers;
}
