import type { CitizenState } from "../contract/index.ts";

/** A citizen of whom much is known, with changes for one test. */
export const sampleCitizen = (changes: Partial<CitizenState> = {}): CitizenState => ({
  id: "0f1f0a3e-0000-4000-8000-000000000001",
  version: 3,
  enabled: true,
  email: "hanako@example.jp",
  emailVerified: true,
  lineUserId: `U${"0".repeat(32)}`,
  citizen: {
    family_name: "酒田",
    given_name: "花子",
    residence_area: "hamada",
    family: [],
    interests: ["garbage", "childcare"],
    delivery_channels: { news: "line" },
  },
  consents: new Map(),
  ...changes,
});
