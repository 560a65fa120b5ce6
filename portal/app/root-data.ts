import { useRouteLoaderData } from "react-router";
import type { Language } from "@machi-id/languages";

/** What every page shows of the city, and whether somebody is signed in. */
export interface RootData {
  language: Language;
  city: {
    name: string;
    service: string;
    idName: string;
    site: string;
    contact: { name: string; phone: string; hours: string };
  };
  /** Changes with colours and logo. */
  brandVersion: string;
  signedIn: boolean;
  /** The token for forms; undefined without a session. */
  csrf: string | undefined;
  /** True in LINE's in-app browser, in which some sites fail. */
  inLine: boolean;
}

/** What citizens call their ID. */
export const useIdName = () => useRootData()?.city.idName ?? "";

/** What the root route loaded; undefined where even that failed. */
export const useRootData = () => useRouteLoaderData("root") as RootData | undefined;
