import { z } from "zod";
import { beginReset, useCounterCode } from "./reset.ts";
import { callerWith, newStaff, staffToken } from "./staff.ts";
import type { Person } from "./people.ts";

const issuedSchema = z.looseObject({ code: z.string() });

/** The counter: gives the function by which it hands somebody a code. */
export async function openCounter(): Promise<(person: Person) => Promise<string>> {
  const ask = callerWith(await staffToken(await newStaff("help-desk")));
  return async ({ id }) => {
    const answer = await ask("POST", "counter-recovery", { userId: id, reason: "misused" });
    return issuedSchema.parse(await answer.json()).code;
  };
}

/** Types an address and a code of the counter in a new browser; gives the page after them. */
export async function tryCounterCode(email: string, code: string) {
  const { visitor, page } = await beginReset();
  const addressPage = await useCounterCode(visitor, page);
  const codePage = await visitor.submit(addressPage, { email });
  return { visitor, page: await visitor.submit(codePage, { "counter-code": code }) };
}
