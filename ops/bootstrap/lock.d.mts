export function withLock<T>(
  path: string,
  work: () => Promise<T>,
  options?: { onWait?: () => void; signal?: AbortSignal },
): Promise<T>;
