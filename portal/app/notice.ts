/** Messages that the page after a form shows once. */
export type Notice = "basic-saved" | "district-saved" | "interests-saved" | "unchanged";
