import { z } from "zod";

/** A display name as a person types it: 1 to 20 characters without line breaks or controls. */
export const nameField = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/^[^\p{Cc}]*$/u);

/** An optional address; an empty field means none. */
export const emailField = z
  .union([z.literal(""), z.email().max(254)])
  .optional()
  .transform((text) => (text === "" ? undefined : text));
