import { adminCreate } from "./admin.ts";

/** Roles of staff, each held by the group of its name. */
export const STAFF_ROLES = [
  "help-desk",
  "user-administrator",
  "auditor",
  "platform-administrator",
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Someone of the city, with the secret of their authenticator app where they have one. */
export interface StaffMember {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly appKey: string | undefined;
}

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
  return { id, email, password, appKey };
}
