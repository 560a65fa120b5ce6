import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { createLogger } from "@machi-id/runtime";
import type {
  Consents,
  Decision,
  Factors,
  Profile,
  SignedInSessions,
  SignIns,
} from "../server/citizen-api/contract.ts";
import { UnavailableError, type UnavailableSource } from "../server/errors.ts";
import type { ToolDelivery } from "../server/gateway/contract.ts";
import type { RelyingParty } from "../server/oidc/relying-party.ts";
import type { Services } from "../server/services.ts";
import { memorySessions } from "./memory-sessions.ts";

/** What the sources of one test say, and what they were told. */
export interface Sources {
  /** Those that do not answer. */
  away: Set<UnavailableSource>;
  profile: Profile;
  consents: Consents;
  factors: Factors;
  signedIn: SignedInSessions;
  signIns: SignIns;
  /** What of the citizen's security does not answer. */
  securityAway: Set<"factors" | "sessions" | "sign-ins">;
  /** Sessions that were ended: ids, or which of them. */
  ended: string[];
  tools: ToolDelivery[];
  /** What the citizen API says of the next decisions. */
  decisionRefusal: "outdated_version" | "unknown_purpose" | undefined;
  decided: Decision[];
  /** Sign-ins that were begun. */
  begun: Parameters<RelyingParty["begin"]>[0][];
}

/** The services over sources in memory, with the city pack that ships. */
export function standInServices(): { services: Services; sources: Sources } {
  const sources: Sources = {
    away: new Set(),
    profile: {
      version: 1,
      email: "hanako@example.jp",
      email_verified: true,
      line_linked: false,
      password_set: true,
      passkey_set: false,
      consents: {},
      attributes: {},
    },
    consents: { consents: [], history: [] },
    factors: {
      locked: false,
      password: { id: "f-1", label: null, created_at: "2026-10-01T00:00:00Z" },
      passkeys: [],
      authenticator_apps: [],
      recovery_codes: null,
      card: { offered: false, linked: false, verified: [] },
    },
    signedIn: [],
    signIns: [],
    securityAway: new Set(),
    ended: [],
    tools: [],
    decisionRefusal: undefined,
    decided: [],
    begun: [],
  };
  const from = <T>(source: UnavailableSource, value: T): T => {
    if (sources.away.has(source)) throw new UnavailableError(source, new Error("told to be away"));
    return value;
  };
  const fromSecurity = <T>(what: "factors" | "sessions" | "sign-ins", value: T): T => {
    if (sources.securityAway.has(what)) {
      throw new UnavailableError("citizen-api", new Error("told to be away"));
    }
    return from("citizen-api", value);
  };
  const services: Partial<Services> = {
    publicUrl: "https://my.example.jp",
    pack: loadCityPack(fileURLToPath(new URL("../../city", import.meta.url))),
    logger: createLogger("portal", "silent"),
    sessions: memorySessions(),
    profiles: {
      now: async () => from("citizen-api", sources.profile),
      recent: async () => from("citizen-api", sources.profile),
      patch: async (_session, _version, attributes) => {
        for (const [name, values] of Object.entries(attributes)) {
          sources.profile.attributes[name] = values ?? [];
        }
        return { outcome: "ok", profile: from("citizen-api", sources.profile) };
      },
    },
    consents: {
      now: async () => from("citizen-api", sources.consents),
      decide: async (_session, decisions) => {
        const code = from("citizen-api", sources.decisionRefusal);
        if (code) {
          const refused = decisions.map(({ purpose }) => ({ purpose, code }));
          return { outcome: "refused", decisions: refused };
        }
        sources.decided.push(...decisions);
        return { outcome: "ok", consents: sources.consents };
      },
    },
    security: {
      factors: async () => fromSecurity("factors", sources.factors),
      sessions: async () => fromSecurity("sessions", sources.signedIn),
      signIns: async () => fromSecurity("sign-ins", sources.signIns),
      endSession: async (_session, id) => {
        from("citizen-api", sources.ended).push(id);
      },
      endSessions: async (_session, which) => {
        from("citizen-api", sources.ended).push(which);
      },
    },
    deliveries: { now: async () => from("gateway", sources.tools) },
    relyingParty: {
      begin: async (wish) => {
        from("identity-provider", undefined);
        sources.begun.push(wish);
        const { returnTo, action } = wish;
        return {
          url: new URL("https://id.example.jp/auth?state=state-1&nonce=nonce-1"),
          pending: { state: "state-1", nonce: "n", codeVerifier: "v", returnTo, action },
        };
      },
    } as Partial<RelyingParty> as RelyingParty,
  };
  return { services: services as Services, sources };
}
