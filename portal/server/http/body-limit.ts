import type { RequestHandler } from "express";

/** Far more than any form of the portal needs, in bytes. */
const MOST_BYTES = 64 * 1024;

/** Turns away bodies that are too long or do not say how long they are, before anything reads them. */
export function bodyLimit(refuse: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const length = request.get("content-length");
    const chunked = request.get("transfer-encoding") !== undefined;
    const tooLong = length !== undefined && Number(length) > MOST_BYTES;
    return chunked || tooLong ? refuse(request, response, next) : next();
  };
}
