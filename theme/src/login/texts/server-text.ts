import type { KcContext } from "../KcContext.ts";

/**
 * The text that Keycloak's messages have for a key, or for `${key}`; the key itself where they have
 * none. keycloakify sends along the texts of the keys that stand in a page's context.
 */
export function serverText(kcContext: KcContext, keyOrText: string): string {
  const key = /^\$\{(.+)\}$/.exec(keyOrText)?.[1] ?? keyOrText;
  return kcContext["x-keycloakify"].messages[key] ?? key;
}
