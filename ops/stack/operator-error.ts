/**
 * Something the person at the console can mend. The message is for them: what happened and what to
 * do next, in a sentence; no stack trace is shown.
 */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}

/** The words for a failure: our own sentence, a known system error's, or the error itself. */
export function explain(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") {
    return "The disk is full: free at least 2 GB and start again. What was stored so far is kept.";
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return `${path ?? "A file"} may not be written by this user: it was probably made by another one; start as that user, or give yourself the checkout and start again.`;
  }
  return error.stack ?? error.message;
}
