import { z } from "zod";

const instant = z.number().int().nonnegative();

/** Someone who has LINE on their phone. */
const persona = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  displayName: z.string().min(1).max(20),
  /** Registered with LINE; a person without one has none to hand out. */
  email: z.email().optional(),
  statusMessage: z.string().max(500).optional(),
  /** Has the city's official account as a friend. */
  friend: z.boolean(),
  /** Has blocked the official account: a friend still, whom its messages no longer reach. */
  blocked: z.boolean().default(false),
  /** Added on a page of the emulator and not shipped with it. */
  added: z.boolean().default(false),
});

/** What one person allowed one channel. Times are milliseconds since 1970. */
const consent = z.object({
  personaId: z.string(),
  channelId: z.string(),
  scopes: z.array(z.string()),
  /** A person may go on without giving the address. */
  emailGranted: z.boolean(),
  at: instant,
});

/** A pair of tokens in use; only hashes are kept. */
const grant = z.object({
  personaId: z.string(),
  channelId: z.string(),
  scopes: z.array(z.string()),
  accessTokenHash: z.string(),
  accessExpiresAt: instant,
  refreshTokenHash: z.string(),
  refreshExpiresAt: instant,
});

const signIn = z.object({
  personaId: z.string(),
  channelId: z.string(),
  method: z.string(),
  outcome: z.enum(["allowed", "denied"]),
  at: instant,
});

/** The latest end of what one person had allowed one channel. */
const disconnection = z.object({
  personaId: z.string(),
  channelId: z.string(),
  /** The channel by `deauthorize`, or the person in the settings of their LINE app. */
  by: z.enum(["channel", "person"]),
  at: instant,
});

/** A message of the official account as it stands in somebody's chat. */
const message = z.object({
  personaId: z.string(),
  text: z.string(),
  at: instant,
});

export const lineState = z.object({
  version: z.literal(1),
  personas: z.array(persona),
  consents: z.array(consent),
  grants: z.array(grant),
  signIns: z.array(signIn),
  /** Absent in state files of before disconnections were shown. */
  disconnections: z.array(disconnection).default([]),
  /** The latest first. */
  messages: z.array(message).default([]),
});

export type Persona = z.output<typeof persona>;
export type Consent = z.output<typeof consent>;
export type Grant = z.output<typeof grant>;
export type SignIn = z.output<typeof signIn>;
export type Disconnection = z.output<typeof disconnection>;
export type Message = z.output<typeof message>;
export type LineState = z.output<typeof lineState>;

/** The people a new emulator knows. None of them exists. */
export const demoPersonas: readonly Persona[] = [
  {
    id: "hana",
    displayName: "はな♪",
    email: "hana.line@example.jp",
    statusMessage: "さかたの海が好きです",
    friend: true,
    blocked: false,
    added: false,
  },
  // The first letter lies outside the Basic Multilingual Plane, as letters of real names do.
  { id: "taro", displayName: "𠮷田太郎", friend: true, blocked: false, added: false },
  {
    id: "minh-anh",
    displayName: "Minh Anh",
    email: "minh.anh@example.com",
    friend: false,
    blocked: false,
    added: false,
  },
  {
    id: "baba",
    displayName: "ばぁば",
    email: "kazuko.line@example.jp",
    friend: false,
    blocked: false,
    added: false,
  },
];
