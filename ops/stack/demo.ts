import type { Endpoints } from "./endpoints.ts";

/**
 * The accounts a newcomer can sign in with at once. The password is no secret: the stack listens on
 * this machine only.
 */
export const demoAccounts: Endpoints["demo"] = {
  citizens: [
    { email: "hanako@example.jp", password: "demo-hanako-2026" },
    { email: "taro@example.jp", password: "demo-taro-2026" },
  ],
  staff: [{ email: "staff@example.jp", password: "demo-staff-2026" }],
};
