import { page, problem } from "../../handlers.server.ts";

export const loader = page(async () => {
  throw problem({ kind: "not-found" }, 404);
});

/** Makes this a page rather than a resource, so that the error page is rendered for it. */
export default function NotFound() {
  return null;
}
