import type { Page, Visitor } from "./visitor.ts";

/** Who signs in by e-mail. */
interface Account {
  readonly email: string;
  readonly password: string;
}

/** Gives the address on the first page of signing in and the password on the second; what comes then. */
export async function giveAddressAndPassword(
  visitor: Visitor,
  addressPage: Page,
  { email, password }: Account,
): Promise<Page> {
  const passwordPage = await visitor.submit(addressPage, { username: email });
  return await visitor.submit(passwordPage, { password });
}
