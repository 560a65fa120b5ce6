import type { Session, SessionStore } from "../server/session/store.ts";
import type { Notice } from "./notice.ts";

/** Leaves a message for the next page. */
export async function leaveNotice(store: SessionStore, session: Session, notice: Notice) {
  await store.update(session.id, async (payload) => ({ ...payload, notice }));
}

/** Takes the message left for this page, so that it is shown once. */
export async function takeNotice(
  store: SessionStore,
  session: Session,
): Promise<Notice | undefined> {
  const { notice } = session.payload;
  if (notice === undefined) return undefined;
  await store.update(session.id, async (payload) => ({ ...payload, notice: undefined }));
  return notice as Notice;
}
