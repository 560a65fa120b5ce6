import { byLanguage, type Texts } from "../texts/define.ts";
import { account } from "./account.ts";
import { codes } from "./codes.ts";
import { fallbackPages } from "./fallback-pages.ts";
import { links } from "./links.ts";
import { passkeys } from "./passkeys.ts";
import { passwords } from "./passwords.ts";
import { profile } from "./profile.ts";
import { providers } from "./providers.ts";
import { recovery } from "./recovery.ts";
import { recoveryCodes } from "./recovery-codes.ts";
import { refusals } from "./refusals.ts";
import { signIn } from "./sign-in.ts";

/** No two topics tell the same key; a test sees to it. */
export const topics: readonly Texts<string>[] = [
  signIn,
  passwords,
  codes,
  profile,
  account,
  links,
  providers,
  refusals,
  fallbackPages,
  passkeys,
  recovery,
  recoveryCodes,
];

/**
 * The messages that the server puts into our pages, by the server's keys; `{0}` stands for a value.
 * They stand before Keycloak's own, which are the fallback for all the rest.
 */
export const serverMessages = byLanguage((language): Record<string, string> =>
  Object.assign({}, ...topics.map((topic) => topic[language])),
);
