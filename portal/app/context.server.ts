import { createContext } from "react-router";
import type { Services } from "../server/services.ts";
import type { RequestSession } from "../server/session/request-session.ts";
import type { Language } from "@machi-id/languages";

/** What the pages work with; set by the web server for each request. */
export const servicesContext = createContext<Services>();
/** The request's session; set by the root route's middleware. */
export const requestSessionContext = createContext<RequestSession>();
/** True once a form of this request was taken up: its page then shows what became of it. */
export const submittedContext = createContext(false);
/** The language to answer in. */
export const languageContext = createContext<Language>();
/** True when it was chosen in the portal since the last sign-in: the account does not know of it yet. */
export const languageChosenContext = createContext(false);
/** The nonce of this answer's Content-Security-Policy. */
export const nonceContext = createContext<string>();
