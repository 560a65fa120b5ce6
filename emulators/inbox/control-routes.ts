import type { z } from "zod";
import type { FaultPanel } from "../shared/control.ts";
import type { Web } from "./guard.ts";

/** The control API of `shared/control.ts` for maildev's Fastify, with the same answers. */
export function controlRoutes<Shape extends z.ZodRawShape>(
  web: Web,
  panel: FaultPanel<Shape>,
): void {
  web.get("/_control", async () => panel.current);
  web.post("/_control", async (request, reply) => {
    const problems = await panel.change(request.body);
    if (problems.length === 0) return panel.current;
    return reply
      .status(422)
      .send({ error: "invalid_control", problems, message: "Nothing was changed." });
  });
  web.delete("/_control", async () => {
    await panel.reset();
    return panel.current;
  });
}
