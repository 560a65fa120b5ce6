import type { Endpoints } from "./endpoints.ts";

/** No secrets: they open invented accounts of a stack that listens on this machine only. */
const passwords = { citizenPassword: "machi-demo-2026", staffPassword: "machi-staff-2026" };

/** The accounts that a newcomer can sign in with at once; the realm tool seeds them. */
const accounts: Endpoints["demo"] = {
  citizens: [
    { email: "hanako@example.jp", password: passwords.citizenPassword },
    { email: "taro@example.jp", password: passwords.citizenPassword },
  ],
  // In the order of the roles: help desk, user administrator, auditor, platform administrator.
  staff: ["staff", "user-admin", "auditor", "platform"].map((name) => ({
    email: `${name}@example.jp`,
    password: passwords.staffPassword,
  })),
};

export const demo = { passwords, accounts };
