import { Router, urlencoded } from "express";
import { z } from "zod";
import { ownPagesOnly } from "../shared/local-only.ts";
import { lineUserId } from "./channel.ts";
import type { LineContext } from "./context.ts";
import { emailField, nameField } from "./persona-form.ts";
import { chatPage } from "./views/chat.ts";
import { overviewPage } from "./views/overview.ts";
import { pictureOf } from "./views/picture.ts";

const personaForm = z.object({ name: nameField, email: emailField });

const yesOrNo = z.enum(["yes", "no"]).optional();
const friendship = z.object({ friend: yesOrNo, blocked: yesOrNo });

/** The page at `/` with its forms, people's chats with the official account, and their pictures. */
export function overviewRouter(context: LineContext): Router {
  const { store, channel } = context;
  const router = Router();
  router.use("/personas", ownPagesOnly, urlencoded({ extended: false, limit: "10kb" }));

  router.get("/", (_request, response) => {
    response.send(overviewPage(context));
  });
  router.post("/personas", (request, response) => {
    const entered = personaForm.safeParse(request.body);
    if (!entered.success) {
      const problem = "名前は1〜20文字、メールアドレスは正しい形で入力してください。";
      response.status(422).send(overviewPage(context, problem));
    } else if (store.addPersona(entered.data.name, entered.data.email) === undefined) {
      response.status(422).send(overviewPage(context, "これ以上は追加できません。"));
    } else {
      response.redirect(303, "/");
    }
  });
  router.post("/personas/:id/unlink", (request, response) => {
    store.deauthorize(request.params.id, channel.id, "person");
    response.redirect(303, "/");
  });
  router.post("/personas/:id/friend", (request, response) => {
    const { friend, blocked } = friendship.parse(request.body);
    if (friend !== undefined) store.setFriend(request.params.id, friend === "yes");
    if (blocked !== undefined) store.setBlocked(request.params.id, blocked === "yes");
    response.redirect(303, "/");
  });
  router.get("/phones/:id", (request, response, next) => {
    const persona = store.persona(request.params.id);
    if (persona === undefined || context.messaging === undefined) return next();
    response.send(chatPage(context.messaging.name, persona, store.messages(persona.id)));
  });
  router.get("/pictures/:file", (request, response, next) => {
    const persona = store.personas.find(
      ({ id }) => `${lineUserId(channel.provider, id)}.svg` === request.params.file,
    );
    if (persona === undefined) return next();
    response.type("image/svg+xml").send(pictureOf(persona));
  });
  return router;
}
