import { createCitizen, enrol, type Person } from "../../integration/support/people.ts";
import { newRecoveryCodes } from "../../support/recovery-codes.ts";
import type { Page } from "../../support/visitor.ts";
import { atSecondStep } from "./guesses.ts";

/** A citizen who has made recovery codes, and the codes in their order. */
export async function citizenWithRecoveryCodes(): Promise<{
  person: Person;
  codes: readonly string[];
}> {
  const person = await createCitizen();
  const made = newRecoveryCodes();
  await enrol(person, made);
  return { person, codes: made.codes };
}

/** Types that recovery code in a new browser; gives the page after it. */
export async function tryRecoveryCode(person: Person, code: string): Promise<Page> {
  const { visitor, page } = await atSecondStep(person);
  const choice = await visitor.submit(page, { action: "other-way" });
  const codePage = await visitor.submit(choice, { way: "recovery-code" });
  return await visitor.submit(codePage, { recoveryCodeInput: code });
}
