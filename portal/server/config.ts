import { configTypes } from "@machi-id/runtime";
import type { z } from "zod";

/** What the environment says, each variable as `MACHI_PORTAL_<name>`. */
export const configShape = {
  /** Where citizens reach this process (a reverse proxy stands before it in production). */
  PORT: configTypes.port,
  /** Health and metrics, on the loopback address. */
  MANAGEMENT_PORT: configTypes.port,
  /** The address in the citizen's browser, without a path. */
  PUBLIC_URL: configTypes.httpUrl.refine((url) => new URL(url).pathname === "/", {
    message: "must have no path",
  }),
  /** The realm: issuer identifier of OpenID Connect Discovery 1.0. */
  ISSUER: configTypes.httpUrl,
  /** The connectors' gateway, which knows what was given to which tool. */
  GATEWAY_URL: configTypes.httpUrl,
  CLIENT_ID: configTypes.text,
  CLIENT_SECRET: configTypes.text,
  DATABASE_URL: configTypes.databaseUrl,
  /** The first key encrypts sessions, all of them decrypt. */
  SESSION_KEYS: configTypes.keys,
  /** Folder of the city pack. */
  CITY_PACK: configTypes.text,
  LOG_LEVEL: configTypes.logLevel,
  /** Addresses or networks of reverse proxies whose X-Forwarded-* headers are believed; none if unset. */
  TRUSTED_PROXIES: configTypes.list.optional(),
};

/** The portal's configuration. */
export type PortalConfig = z.infer<z.ZodObject<typeof configShape>>;
