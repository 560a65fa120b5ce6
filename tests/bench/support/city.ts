import { adminOk } from "../../support/admin.ts";
import { portalClient } from "../../support/authorization.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";
import { PostOffice } from "./post-office.ts";
import type { SignInTarget } from "./sign-in.ts";

/** The city's realm while its mail goes to this process. */
export interface CityRealm {
  readonly target: SignInTarget;
  readonly close: () => Promise<void>;
}

/** Has the realm send its mail here, and tells how to sign in to it by password and code. */
export async function openCityRealm(): Promise<CityRealm> {
  const postOffice = new PostOffice();
  const port = await postOffice.open();
  const { smtpServer } = (await adminOk("GET", "")) as { smtpServer: Record<string, string> };
  await adminOk("PUT", "", { smtpServer: { ...smtpServer, port: String(port) } });
  return {
    target: {
      client: portalClient,
      giveFirstFactor: giveAddressAndPassword,
      codeField: "code",
      secondFactor: ({ email }) => postOffice.nextCode(email),
    },
    close: async () => {
      await adminOk("PUT", "", { smtpServer });
      await postOffice.close();
    },
  };
}
