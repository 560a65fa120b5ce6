import type { City } from "./city.ts";
import type { KcContext } from "./login/KcContext.ts";

declare global {
  /** Put in by `scripts/city-plugin.ts`. */
  const __CITY__: City;

  interface Window {
    /** Put in by the FreeMarker template that keycloakify generates for each page. */
    kcContext?: KcContext;
  }
}
