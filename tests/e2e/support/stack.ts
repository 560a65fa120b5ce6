import { expect } from "@playwright/test";
import { endpoints } from "./endpoints.ts";

/** A part of the running stack that a test may stop. */
type Part = "keycloak" | "postgres" | "portal" | "worker" | "kintone" | "inbox" | "line";

async function command(action: "stop" | "start", part: Part): Promise<void> {
  const answer = await fetch(`${endpoints.control.url}/services/${part}/${action}`, {
    method: "POST",
    headers: { authorization: `Bearer ${endpoints.control.token}` },
  });
  expect(answer.status, `the supervisor can ${action} ${part}`).toBe(200);
}

/** Runs `during` while one part of the stack is stopped, and starts it again whatever happens. */
export async function without(part: Part, during: () => Promise<void>): Promise<void> {
  await command("stop", part);
  try {
    await during();
  } finally {
    await command("start", part);
  }
}
