/** Put in by `scripts/city-plugin.ts`. */
declare const __CITY__: import("./city.ts").City;

declare module "virtual:city.css";

interface Window {
  /** Put in by the FreeMarker template that keycloakify generates for each page. */
  kcContext?: import("./login/KcContext.ts").KcContext;
}
