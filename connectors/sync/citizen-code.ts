import { randomBytes } from "node:crypto";

/** Crockford's base32: no letters that are taken for another when read aloud or copied by hand. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;

/** A new code for a citizen to type into a tool: 50 random bits, beyond guessing for as long as it counts. */
export const newCitizenCode = (): string =>
  Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
