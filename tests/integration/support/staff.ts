import { authorizationRequest, redeem, type Client } from "../../support/authorization.ts";
import { endpoints } from "../../support/endpoints.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";
import { createStaff, type StaffMember, type StaffRole } from "../../support/staff.ts";
import { totp } from "../../support/totp.ts";
import { Visitor } from "../../support/visitor.ts";
import { nextCode } from "./mailbox.ts";
import { deleteLater } from "./people.ts";

/** Keycloak's console. */
const consoleClient: Client = {
  realm: endpoints.realm,
  clientId: "security-admin-console",
  redirectUri: `${endpoints.adminHost}/admin/city/console/`,
};

/** Someone of the city with an authenticator app, deleted after the test file. */
export async function newStaff(role: StaffRole): Promise<StaffMember> {
  const staff = await createStaff(role);
  deleteLater(staff.id);
  return staff;
}

/** Signs in as staff do, and gives an access token of a client. */
export async function staffToken(
  staff: StaffMember,
  client: Client = consoleClient,
): Promise<string> {
  const { url, verifier } = authorizationRequest({}, client);
  const visitor = new Visitor(endpoints.keycloak);
  const secondStep = await giveAddressAndPassword(visitor, await visitor.open(url), staff);
  const { leftFor, status } = await visitor.submit(
    secondStep,
    /login-otp|name="otp"/.test(secondStep.html) && staff.appKey !== undefined
      ? { otp: totp(staff.appKey) }
      : { code: await nextCode(staff.email) },
  );
  if (leftFor === undefined) throw new Error(`Staff did not come to the console: HTTP ${status}`);
  return (await redeem(leftFor, verifier, client)).accessToken;
}

/** A request at the Admin API of the realm with somebody's own token. */
export type Caller = (method: string, path: string, body?: unknown) => Promise<Response>;

export function callerWith(token: string): Caller {
  return async (method, path, body) =>
    await fetch(`${endpoints.adminHost}/admin/realms/city${path === "" ? "" : `/${path}`}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}
