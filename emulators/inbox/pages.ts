import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { Storage } from "@maildev/core";
import { sharedAssets, sharedAssetsPath } from "../shared/page.ts";
import type { Web } from "./guard.ts";
import { assetsPath, listPage, mailPage, missingPage } from "./view.ts";

const htmlType = "text/html; charset=utf-8";

/** Mails on the list; older ones are found on maildev's own page. */
const listed = 50;

const ownAssets = fileURLToPath(new URL("./assets/", import.meta.url));
const assets = [
  { path: `${sharedAssetsPath}/base.css`, file: join(sharedAssets, "base.css"), type: "text/css" },
  {
    path: `${sharedAssetsPath}/icon.svg`,
    file: join(sharedAssets, "icon.svg"),
    type: "image/svg+xml",
  },
  // maildev's page asks for this file and its package does not hold it.
  { path: "/maildev-icon.svg", file: join(sharedAssets, "icon.svg"), type: "image/svg+xml" },
  { path: `${assetsPath}/inbox.css`, file: join(ownAssets, "inbox.css"), type: "text/css" },
  { path: `${assetsPath}/inbox.js`, file: join(ownAssets, "inbox.js"), type: "text/javascript" },
];

// A mail is shown in a frame that runs nothing, loads nothing and submits nothing.
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

/**
 * The Japanese pages that also fit a phone: `/`, `/mail/:id` and its HTML part. Every other address
 * remains maildev's own page.
 */
export async function pages(web: Web, storage: Storage): Promise<void> {
  for (const { path, file, type } of assets) {
    const content = await readFile(file);
    web.get(path, (_request, reply) => reply.type(type).send(content));
  }
  web.get("/", async (_request, reply) => {
    const { items } = await storage.list({ limit: listed, sort: "desc" });
    return reply.type(htmlType).send(listPage(items));
  });
  web.get<{ Params: { id: string } }>("/mail/:id", async (request, reply) => {
    const mail = await storage.getById(request.params.id);
    if (mail === undefined) return reply.status(404).type(htmlType).send(missingPage());
    return reply.type(htmlType).send(mailPage(mail));
  });
  web.get<{ Params: { id: string } }>("/mail/:id/html", async (request, reply) => {
    const mail = await storage.getById(request.params.id);
    if (mail?.html === undefined) return reply.status(404).type("text/plain").send("Not Found");
    return reply.header("Content-Security-Policy", mailPolicy).type(htmlType).send(mail.html);
  });
}
