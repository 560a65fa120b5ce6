import type { CityPack } from "@machi-id/city";
import { citizenSchema, toAttributes, type Attributes } from "@machi-id/citizen";

/** Someone who exists only for the demonstration. All of it is invented. */
export interface DemoPerson {
  email: string;
  attributes: Attributes;
}

/** Citizens: one who has told the city much, and one who has told it little. */
export function demoCitizens(pack: CityPack): DemoPerson[] {
  const schema = citizenSchema(pack);
  const interests = pack.interests.map(({ items }) => items[0]!.code);
  const hanako = schema.parse({
    family_name: "酒田",
    given_name: "花子",
    family_name_kana: "サカタ",
    given_name_kana: "ハナコ",
    birthdate: "1990-05-14",
    gender: "female",
    address: { postal_code: "998-0102", town: "見本町", rest: "1丁目2番3号" },
    residence_area: pack.districts[0]!.code,
    family: [{ relation: "child", birthdate: "2024-04-02", gender: "female", nickname: "はな" }],
    interests: interests.slice(0, 2),
  });
  const taro = schema.parse({ family_name: "見本", given_name: "太郎" });
  return [
    { email: "hanako@example.jp", attributes: toAttributes(hanako) },
    { email: "taro@example.jp", attributes: toAttributes(taro) },
  ];
}

/** Someone of the city, in the group that says what they do. */
export interface DemoStaff extends DemoPerson {
  /** Path of the group. */
  group: string;
}

const staff = (email: string, firstName: string, group: string): DemoStaff => ({
  email,
  attributes: { lastName: ["見本"], firstName: [firstName] },
  group: `/staff/${group}`,
});

/** People of the city, one in each of staff's groups. */
export const DEMO_STAFF: DemoStaff[] = [
  staff("staff@example.jp", "窓口", "help-desk"),
  staff("user-admin@example.jp", "利用者管理", "user-administrator"),
  staff("auditor@example.jp", "監査", "auditor"),
  staff("platform@example.jp", "基盤", "platform-administrator"),
];
