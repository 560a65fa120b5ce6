const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** How long sessions live, in milliseconds (OWASP ASVS 5 §7.3: idle and absolute, both on the server). */
export const LIFETIMES = {
  /** Without a request. A citizen fills in a form at their own pace. */
  idle: HOUR,
  /** From sign-in on, whatever happens. */
  absolute: 12 * HOUR,
  /** Before sign-in: long enough to wait for a mail and choose a password. */
  beforeSignIn: 2 * HOUR,
  /** `seen_at` is written at most this often, to spare the database a write on each request. */
  touch: MINUTE,
} as const;
