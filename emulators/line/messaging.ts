import { randomBytes, randomInt } from "node:crypto";
import { Router, json } from "express";
import { z } from "zod";
import { bearerOf } from "./api.ts";
import { lineUserId } from "./channel.ts";
import type { LineContext } from "./context.ts";

const most = { messages: 5, letters: 5_000 };

const pushed = z.object({
  to: z.string(),
  messages: z
    .array(z.object({ type: z.literal("text"), text: z.string().min(1).max(most.letters) }))
    .min(1)
    .max(most.messages),
});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * `POST /v2/bot/message/push` for text messages. Nobody is told whether a person can be reached: who is
 * no friend or has blocked the account gets nothing, and the answer is the same.
 */
export function messagingRouter(context: LineContext): Router {
  const { store, channel, messaging, retryKeys } = context;
  const router = Router();
  router.post("/v2/bot/message/push", json({ limit: "200kb" }), (request, response) => {
    const bearer = bearerOf(request);
    const of = bearer === undefined ? undefined : context.channelTokens.get(bearer);
    if (messaging === undefined || of !== messaging.id) {
      response.status(401).json({
        message:
          "Authentication failed. Confirm that the access token in the authorization header is valid.",
      });
      return;
    }
    const retryKey = request.get("x-line-retry-key");
    if (retryKey !== undefined && !uuid.test(retryKey)) {
      response.status(400).json({ message: "Invalid retry key." });
      return;
    }
    const accepted = retryKey === undefined ? undefined : retryKeys.get(retryKey.toLowerCase());
    if (accepted !== undefined) {
      response
        .status(409)
        .set("x-line-accepted-request-id", accepted)
        .json({ message: "The retry key is already accepted" });
      return;
    }
    const sent = pushed.safeParse(request.body);
    if (!sent.success) {
      const details = sent.error.issues.map(({ message, path }) => ({
        message,
        property: path.join("/"),
      }));
      response.status(400).json({
        message: `The request body has ${details.length} error(s)`,
        details,
      });
      return;
    }
    const { to, messages } = sent.data;
    if (!/^U[0-9a-f]{32}$/.test(to)) {
      response.status(400).json({ message: "The property, 'to', in the request body is invalid" });
      return;
    }
    if (context.faults().push === "over-limit") {
      response.status(429).json({ message: "You have reached your monthly limit." });
      return;
    }
    const persona = store.personas.find(({ id }) => lineUserId(channel.provider, id) === to);
    if (persona?.friend && !persona.blocked) {
      store.addMessages(
        persona.id,
        messages.map(({ text }) => text),
      );
    }
    const requestId = String(response.getHeader("x-line-request-id"));
    if (retryKey !== undefined) retryKeys.set(retryKey.toLowerCase(), requestId);
    if (context.faults().push === "answer-lost") {
      response.status(500).json({ message: "Internal Server Error" });
      return;
    }
    response.json({
      sentMessages: messages.map(() => ({
        id: String(randomInt(10 ** 11, 10 ** 12)),
        quoteToken: randomBytes(32).toString("base64url"),
      })),
    });
  });
  return router;
}
