import type { Factors, SignedInSessions, SignIns } from "../../../server/citizen-api/contract.ts";
import type { FromSource } from "../../source.server.ts";
import type { Language } from "@machi-id/languages";
import { formatDate, formatDateTime } from "../../texts/format.ts";

/** A factor in words. */
export interface FactorView {
  id: string;
  /** The name that the citizen gave it; empty for none. */
  label: string;
  /** Day; empty where it is not known. */
  since: string;
}

/** What the citizen signs in with; null when it is not known. */
export interface FactorsView {
  locked: boolean;
  passwordSet: boolean;
  passkeys: FactorView[];
  apps: FactorView[];
  /** Null for none made. */
  recoveryCodes: { since: string; remaining: number } | null;
  /** Null where the provider takes no cards. */
  card: { linked: boolean; verified: VerifiedPart[] } | null;
}

/** What a card can have verified, as a citizen names it. */
type VerifiedPart = "name" | "birthdate" | "gender" | "address";

/** Claims (OpenID Connect Core 1.0 §5.1), by what they are to a citizen. */
const PARTS: Record<VerifiedPart, readonly string[]> = {
  name: ["family_name", "given_name"],
  birthdate: ["birthdate"],
  gender: ["gender"],
  address: ["address"],
};
const isPart = (name: string): name is VerifiedPart => name in PARTS;

export interface SessionView {
  id: string;
  current: boolean;
  trusted: boolean;
  /** Empty when the browser does not say. */
  device: string;
  started: string;
  lastUsed: string;
  services: string[];
}

export interface SignInView {
  at: string;
  succeeded: boolean;
  methods: string[];
  device: string;
  network: string;
  service: string;
}

export function factorsView(found: FromSource<Factors>, language: Language): FactorsView | null {
  if (found.state === "away") return null;
  const { locked, password, passkeys, authenticator_apps, recovery_codes, card } = found.value;
  const view = ({ id, label, created_at }: Factors["passkeys"][number]): FactorView => ({
    id,
    label: label ?? "",
    since: created_at ? formatDate(created_at, language) : "",
  });
  return {
    locked,
    passwordSet: password !== null,
    passkeys: passkeys.map(view),
    apps: authenticator_apps.map(view),
    recoveryCodes: recovery_codes && {
      since: view(recovery_codes).since,
      remaining: recovery_codes.remaining,
    },
    card: card.offered ? { linked: card.linked, verified: verifiedParts(card.verified) } : null,
  };
}

/** A part is verified when all of it is. */
function verifiedParts(claims: readonly string[]): VerifiedPart[] {
  return Object.keys(PARTS)
    .filter(isPart)
    .filter((part) => PARTS[part].every((name) => claims.includes(name)));
}

/** This device first. */
export function sessionsView(
  found: FromSource<SignedInSessions>,
  language: Language,
): SessionView[] | null {
  if (found.state === "away") return null;
  return found.value
    .map((session) => ({
      id: session.id,
      current: session.current,
      trusted: session.trusted,
      device: session.device ?? "",
      started: formatDateTime(session.started_at, language),
      lastUsed: formatDateTime(session.last_used_at, language),
      services: session.clients,
    }))
    .toSorted((a, b) => Number(b.current) - Number(a.current));
}

export function signInsView(found: FromSource<SignIns>, language: Language): SignInView[] | null {
  if (found.state === "away") return null;
  return found.value.map((signIn) => ({
    at: formatDateTime(signIn.at, language),
    succeeded: signIn.outcome === "success",
    methods: signIn.methods,
    device: signIn.device ?? "",
    network: signIn.network ?? "",
    service: signIn.relying_party ?? "",
  }));
}
