import { Router, urlencoded } from "express";
import type { Request, Response } from "express";
import { z } from "zod";
import { ownPagesOnly } from "../shared/local-only.ts";
import { hasAllowed } from "./allowed.ts";
import type { AuthorizeRequest } from "./authorize-request.ts";
import type { LineContext, Method } from "./context.ts";
import { emailField, nameField } from "./persona-form.ts";
import { sendCode, sendError } from "./redirect.ts";
import type { LoggedIn } from "./redirect.ts";
import { beginSession, sessionOf } from "./session.ts";
import { ShortLived } from "./short-lived.ts";
import type { Persona } from "./state.ts";
import { consentPage } from "./views/consent.ts";
import { friendPage } from "./views/friend.ts";
import { loginPage } from "./views/login.ts";
import { refusalPage } from "./views/refusal.ts";

/** How long a person may take from the first page to the last, in milliseconds. */
const dialogLifetimeMs = 10 * 60 * 1_000;

/** Where a person stands between the authorization request and its answer. */
interface Dialog {
  wanted: AuthorizeRequest;
  loggedIn?: LoggedIn;
  /** Allowed already; only the question whether to add the official account is open. */
  consented?: boolean;
}

const loginForm = z.union([
  z.object({ dialog: z.string(), sso: z.literal("yes") }),
  z.object({ dialog: z.string(), method: z.enum(["pwd", "lineqr"]), persona: z.string() }),
  z.object({
    dialog: z.string(),
    method: z.enum(["pwd", "lineqr"]),
    name: nameField,
    email: emailField,
  }),
]);

const consentForm = z.object({
  dialog: z.string(),
  decision: z.enum(["allow", "cancel"]),
  email: z.literal("on").optional(),
  friend: z.literal("on").optional(),
});

const friendForm = z.object({ dialog: z.string(), decision: z.enum(["add", "skip"]) });

/** The pages on which a person logs in to LINE and allows a channel. */
export class LoginDialog {
  readonly router: Router;
  readonly #context: LineContext;
  readonly #dialogs: ShortLived<Dialog>;

  constructor(context: LineContext) {
    this.#context = context;
    this.#dialogs = new ShortLived(dialogLifetimeMs, context.now);
    this.router = Router();
    const form = [ownPagesOnly, urlencoded({ extended: false, limit: "10kb" })];
    this.router.post("/oauth2/v2.1/login", form, this.#login);
    this.router.post("/oauth2/v2.1/consent", form, this.#consent);
    this.router.post("/oauth2/v2.1/friend", form, this.#friend);
  }

  /** Shows the first page. */
  begin(request: Request, response: Response, wanted: AuthorizeRequest): void {
    const key = this.#dialogs.add({ wanted });
    response.send(this.#loginPage(request, key, wanted));
  }

  #loginPage(request: Request, key: string, wanted: AuthorizeRequest, problem?: string): string {
    const session =
      wanted.prompt === "login"
        ? undefined
        : sessionOf(this.#context, request, wanted.maxAgeSeconds);
    return loginPage({
      dialog: key,
      channel: this.#context.channel,
      personas: this.#context.store.personas,
      continueAs: session && this.#context.store.persona(session.personaId),
      qrFirst: wanted.qrFirst,
      methodSwitch: wanted.methodSwitch,
      problem,
    });
  }

  readonly #login = (request: Request, response: Response): void => {
    const key = String((request.body as { dialog?: unknown } | undefined)?.dialog);
    const dialog = this.#dialogs.get(key);
    if (dialog === undefined) return expired(response);
    const form = loginForm.safeParse(request.body);
    const who = form.success ? this.#whoLogsIn(request, dialog.wanted, form.data) : undefined;
    if (who === undefined) {
      const problem = "名前は1〜20文字、メールアドレスは正しい形で入力してください。";
      response.status(422).send(this.#loginPage(request, key, dialog.wanted, problem));
      return;
    }
    if (who.method !== "linesso") beginSession(this.#context, response, who);
    const persona = this.#context.store.persona(who.personaId) as Persona;
    dialog.loggedIn = who;
    if (hasAllowed(this.#context, persona.id, dialog.wanted)) {
      this.#afterConsent(response, key, dialog, who);
      return;
    }
    response.send(
      consentPage({
        dialog: key,
        channel: this.#context.channel,
        persona,
        scopes: dialog.wanted.scopes,
        askFriend: dialog.wanted.botPrompt === "normal" && !persona.friend,
      }),
    );
  };

  #whoLogsIn(
    request: Request,
    wanted: AuthorizeRequest,
    form: z.output<typeof loginForm>,
  ): LoggedIn | undefined {
    const { store, now } = this.#context;
    if ("sso" in form) {
      const session = sessionOf(this.#context, request, wanted.maxAgeSeconds);
      return session && wanted.prompt !== "login" ? { ...session, method: "linesso" } : undefined;
    }
    const persona =
      "persona" in form ? store.persona(form.persona) : store.addPersona(form.name, form.email);
    const method: Method = form.method;
    return persona && { personaId: persona.id, method, loggedInAt: now() };
  }

  readonly #consent = (request: Request, response: Response): void => {
    const form = consentForm.safeParse(request.body);
    const dialog = form.success ? this.#dialogs.get(form.data.dialog) : undefined;
    if (!form.success || dialog?.loggedIn === undefined) return expired(response);
    const { store, channel } = this.#context;
    const { wanted, loggedIn } = dialog;
    const persona = store.persona(loggedIn.personaId) as Persona;
    if (form.data.decision === "cancel") {
      this.#dialogs.take(form.data.dialog);
      store.recordSignIn({
        personaId: persona.id,
        channelId: channel.id,
        method: loggedIn.method,
        outcome: "denied",
      });
      sendError(this.#context, response, wanted, {
        error: "ACCESS_DENIED",
        description: "The resource owner denied the request.",
      });
      return;
    }
    store.allow(persona.id, channel.id, wanted.scopes, form.data.email === "on");
    if (wanted.botPrompt === "normal" && !persona.friend) {
      const added = form.data.friend === "on";
      if (added) store.setFriend(persona.id, true);
      this.#finish(response, form.data.dialog, wanted, loggedIn, added);
      return;
    }
    this.#afterConsent(response, form.data.dialog, dialog, loggedIn);
  };

  /** With `bot_prompt=aggressive` a page of its own asks whether to add the official account. */
  #afterConsent(response: Response, key: string, dialog: Dialog, loggedIn: LoggedIn): void {
    const persona = this.#context.store.persona(loggedIn.personaId) as Persona;
    if (dialog.wanted.botPrompt === "aggressive" && !persona.friend) {
      dialog.consented = true;
      response.send(friendPage({ dialog: key, channel: this.#context.channel }));
      return;
    }
    this.#finish(response, key, dialog.wanted, loggedIn);
  }

  readonly #friend = (request: Request, response: Response): void => {
    const form = friendForm.safeParse(request.body);
    const dialog = form.success ? this.#dialogs.get(form.data.dialog) : undefined;
    if (!form.success || !dialog?.consented || dialog.loggedIn === undefined) {
      return expired(response);
    }
    const added = form.data.decision === "add";
    if (added) this.#context.store.setFriend(dialog.loggedIn.personaId, true);
    this.#finish(response, form.data.dialog, dialog.wanted, dialog.loggedIn, added);
  };

  #finish(
    response: Response,
    key: string,
    wanted: AuthorizeRequest,
    loggedIn: LoggedIn,
    friendshipChanged?: boolean,
  ): void {
    this.#dialogs.take(key);
    sendCode(this.#context, response, wanted, loggedIn, friendshipChanged);
  }
}

function expired(response: Response): void {
  response
    .status(400)
    .send(
      refusalPage("時間がたちすぎたか、この画面はもう使えません。アプリからやり直してください。"),
    );
}
