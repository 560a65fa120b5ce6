import { data, redirectDocument, type LoaderFunctionArgs } from "react-router";
import { SignInExpiredError, UnavailableError } from "../server/errors.ts";
import { CSRF_FIELD, isCsrfToken } from "../server/http/csrf-token.ts";
import { StepUpNeededError } from "../server/token/access.ts";
import type { Services } from "../server/services.ts";
import type { CitizenSession } from "../server/session/payload.ts";
import type { RequestSession } from "../server/session/request-session.ts";
import type { Session } from "../server/session/store.ts";
import {
  languageChosenContext,
  languageContext,
  requestSessionContext,
  servicesContext,
  submittedContext,
} from "./context.server.ts";
import type { Problem } from "./problem.ts";
import type { Language } from "@machi-id/languages";

/** What every page's loader and action is given. */
export interface PageArgs {
  request: Request;
  /** The page's address, also when only its data is asked for. */
  url: URL;
  /** The parts of the address that its route leaves open. */
  params: LoaderFunctionArgs["params"];
  language: Language;
  /** True when the language was chosen in the portal since the last sign-in. */
  languageChosen: boolean;
  services: Services;
  requestSession: RequestSession;
  /** True when this page follows a form sent with the same request. */
  submitted: boolean;
}

/** What a signed-in citizen's page is given besides. */
export interface CitizenArgs extends PageArgs {
  session: Session;
  citizen: CitizenSession;
}

/** A page for anybody. What the portal stands on being away becomes an error page with 503. */
export function page<T>(work: (args: PageArgs) => Promise<T>) {
  return ({ request, url, params, context }: LoaderFunctionArgs): Promise<T> => {
    const args = {
      request,
      url,
      params,
      language: context.get(languageContext),
      languageChosen: context.get(languageChosenContext),
      services: context.get(servicesContext),
      requestSession: context.get(requestSessionContext),
      submitted: context.get(submittedContext),
    };
    return work(args).catch((error: unknown) => {
      if (!(error instanceof UnavailableError)) throw error;
      args.services.logger.warn(
        { err: error.cause, source: error.source },
        "a source is unavailable",
      );
      throw problem({ kind: "unavailable", source: error.source }, 503);
    });
  };
}

/** A page for the signed-in citizen; anybody else is sent to sign in and comes back to it. */
export function citizenPage<T>(work: (args: CitizenArgs) => Promise<T>) {
  return page(async (args) => {
    const toSignIn = (again: boolean) => {
      const query = new URLSearchParams({ return: args.url.pathname + args.url.search });
      if (again) query.set("again", "1");
      return redirectDocument(`/auth/login?${query}`);
    };
    return asCitizen(args, work, toSignIn);
  });
}

/**
 * A form of the signed-in citizen. It must carry the session's token. After the sign-in has ended it is
 * told that nothing was saved, rather than lost in a redirect.
 */
export function citizenForm<T>(work: (args: CitizenArgs & { form: FormData }) => Promise<T>) {
  const handler = page((args) =>
    asCitizen(
      args,
      async (citizenArgs) => {
        const form = await args.request.formData();
        if (!isCsrfToken(citizenArgs.session.payload.csrfSecret, form.get(CSRF_FIELD))) {
          throw problem({ kind: "stale-form" }, 403);
        }
        return work({ ...citizenArgs, form });
      },
      () => problem({ kind: "sign-in-expired" }, 401),
    ),
  );
  return (args: LoaderFunctionArgs): Promise<T> => {
    args.context.set(submittedContext, true);
    return handler(args);
  };
}

/** An error page: `throw problem(…)`. */
export const problem = (what: Problem, status: number) => data(what, { status });

async function asCitizen<T>(
  args: PageArgs,
  work: (args: CitizenArgs) => Promise<T>,
  signedOut: (again: boolean) => unknown,
): Promise<T> {
  const session = await args.requestSession.current();
  const citizen = session?.payload.citizen;
  if (!citizen) throw signedOut(false);
  try {
    return await work({ ...args, session, citizen });
  } catch (error) {
    if (error instanceof SignInExpiredError) {
      await args.requestSession.end();
      throw signedOut(false);
    }
    if (error instanceof StepUpNeededError) throw signedOut(true);
    throw error;
  }
}
