import { codes } from "./codes.ts";
import { fallbackPages } from "./fallback-pages.ts";
import { links } from "./links.ts";
import { passwords } from "./passwords.ts";
import { profile } from "./profile.ts";
import { providers } from "./providers.ts";
import { refusals } from "./refusals.ts";
import { signIn } from "./sign-in.ts";

/**
 * Japanese of the messages that Keycloak itself puts into our pages, by Keycloak's keys; `{0}` stands
 * for a value. They stand before Keycloak's own Japanese, which is the fallback for all the rest.
 */
export const japaneseMessages: Record<string, string> = {
  ...signIn,
  ...passwords,
  ...codes,
  ...profile,
  ...links,
  ...providers,
  ...refusals,
  ...fallbackPages,
};
