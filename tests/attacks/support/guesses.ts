import { authorizationRequest } from "../../support/authorization.ts";
import { sql } from "../../support/database.ts";
import { endpoints } from "../../support/endpoints.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";
import { Visitor, type Page } from "../../support/visitor.ts";

/** Wrong guesses that one mailed code's page hears, resends included (`attempts-per-code`). */
export const GUESSES_PER_CODE = 5;

/** Wrong guesses that one network has at an account, for each factor (`per-account-and-network`). */
export const GUESSES_PER_NETWORK = 10;

/** No limit of one account is above this, whatever is counted (`*-per-account`, but for passwords). */
export const MOST_GUESSES = 20;

/** What the pages say of the refusal (theme/src/login/messages/sign-in.ts). */
const TOO_MANY = "間違いが続いた";

/** A browser and the page that it shows. */
export interface AtPage {
  readonly visitor: Visitor;
  readonly page: Page;
}

/** A new browser past address and password: at the page of the second step. */
export async function atSecondStep(person: { email: string; password: string }): Promise<AtPage> {
  const visitor = new Visitor(endpoints.keycloak);
  const start = await visitor.open(authorizationRequest().url);
  return { visitor, page: await giveAddressAndPassword(visitor, start, person) };
}

/** Six digits that are not those; another `n` gives others. */
export const otherThan = (code: string, n = 1): string =>
  String((Number(code) + n) % 1_000_000).padStart(6, "0");

/** Whether a page says that there were too many guesses. */
export const isClosed = ({ html }: Page): boolean => html.includes(TOO_MANY);

/** Types as many wrong codes on a page; gives the page after the last. */
export async function guess(
  { visitor, page }: AtPage,
  right: string,
  times = GUESSES_PER_CODE,
): Promise<Page> {
  let current = page;
  for (let n = 1; n <= times; n += 1) {
    current = await visitor.submit(current, { code: otherThan(right, n) });
  }
  return current;
}

/**
 * Begins anew and guesses until nothing is heard any more; gives how many guesses were.
 *
 * @param begin opens the page of the code in a new browser, and says which code is right
 * @throws when there is no end to it
 */
export async function guessUntilClosed(
  begin: () => Promise<AtPage & { code: string | undefined }>,
): Promise<number> {
  for (let guesses = 0; guesses <= MOST_GUESSES; guesses += GUESSES_PER_CODE) {
    const { visitor, page, code } = await begin();
    if (isClosed(page) || code === undefined) return guesses;
    await guess({ visitor, page }, code);
  }
  throw new Error(`More than ${MOST_GUESSES} guesses were heard`);
}

/** Lets the pause pass after which a code is mailed again, for the one that was mailed last. */
export async function letResendPausePass(): Promise<void> {
  await sql(
    "keycloak",
    `UPDATE keycloak.machi_one_time_code SET sent_at = sent_at - interval '5 minutes'
      WHERE sent_at = (SELECT max(sent_at) FROM keycloak.machi_one_time_code)`,
  );
}
