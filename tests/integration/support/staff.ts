import { adminCreate } from "../../support/admin.ts";
import { authorizationRequest, redeem, type Client } from "../../support/authorization.ts";
import { endpoints } from "../../support/endpoints.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";
import { totp } from "../../support/totp.ts";
import { Visitor } from "../../support/visitor.ts";
import { nextCode } from "./mailbox.ts";
import { deleteLater, type Person } from "./people.ts";

/** Roles of staff, each held by the group of its name. */
export const STAFF_ROLES = [
  "help-desk",
  "user-administrator",
  "auditor",
  "platform-administrator",
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Someone of the city, with the secret of their authenticator app where they have one. */
export interface StaffMember extends Person {
  readonly appKey: string | undefined;
}

/** Keycloak's console. */
export const consoleClient: Client = {
  realm: endpoints.realm,
  clientId: "security-admin-console",
  redirectUri: `${endpoints.adminHost}/admin/city/console/`,
};

/** Makes someone of the city; with an authenticator app, as after the first sign-in, unless told otherwise. */
export async function createStaff(role: StaffRole, { withApp = true } = {}): Promise<StaffMember> {
  const unique = crypto.randomUUID();
  const email = `staff-${unique}@example.jp`;
  const password = `Test-${unique}`;
  const appKey = withApp ? unique.replaceAll("-", "").slice(0, 20) : undefined;
  const app = {
    type: "otp",
    userLabel: "app",
    secretData: JSON.stringify({ value: appKey }),
    credentialData: JSON.stringify({
      subType: "totp",
      digits: 6,
      period: 30,
      algorithm: "HmacSHA1",
    }),
  };
  const id = await adminCreate("users", {
    username: email,
    email,
    emailVerified: true,
    enabled: true,
    groups: [`/staff/${role}`],
    credentials: [
      { type: "password", value: password, temporary: false },
      ...(withApp ? [app] : []),
    ],
  });
  deleteLater(id);
  return { id, email, password, appKey };
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
    secondStep.html.includes("login-otp") && staff.appKey !== undefined
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
