import type { Limit, Reason } from "./api.ts";

/** Ways to sign in, as Keycloak names their kind. */
const FACTORS: Record<string, string> = {
  password: "パスワード",
  otp: "認証アプリ",
  "webauthn-passwordless": "パスキー",
  webauthn: "セキュリティキー",
  "recovery-authn-codes": "予備コード",
  line: "LINE",
  "digital-agency-app": "デジタル認証アプリ（マイナンバーカード）",
};

/** What is counted, as the provider names it. */
const COUNTED: Record<string, string> = {
  password: "パスワード",
  totp: "認証アプリのコード",
  "recovery-code": "予備コード",
  "counter-code": "窓口コード",
  "sign-in-code": "メールの確認コード",
};

export const REASON_WORDS: Record<Reason, string> = {
  "lost-everything": "パスワードも端末も使えない",
  "lost-address": "メールが受け取れない",
  "lost-second-step": "2段階目（スマートフォンや鍵）をなくした",
  misused: "ほかの人に使われた",
};

export const factorWords = (kind: string) => FACTORS[kind] ?? kind;

/** What is counted; unknown names stand as they are. */
export const limitWords = ({ factor }: Limit) => COUNTED[factor] ?? factor;

/** A moment as people at the counter say it, in Japan's time. */
export function timeWords(iso: string, language = "ja"): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: "Asia/Tokyo",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(iso));
}
