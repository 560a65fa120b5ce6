import { z } from "zod";
import { adminOk } from "../../support/admin.ts";

const ATTRIBUTE = "machi.consent.purposes";

const realmSchema = z.looseObject({
  attributes: z.looseObject({ [ATTRIBUTE]: z.string() }),
});
const purposesSchema = z.array(
  z.looseObject({
    code: z.string(),
    version: z.string(),
    still_valid: z.array(z.string()),
    required: z.boolean(),
  }),
);

/** A purpose as the realm asks for it. */
export type Purpose = z.infer<typeof purposesSchema>[number];

/** The purposes of the running realm, in their order. */
export async function realmPurposes(): Promise<Purpose[]> {
  const realm = realmSchema.parse(await adminOk("GET", ""));
  return purposesSchema.parse(JSON.parse(realm.attributes[ATTRIBUTE]));
}

/** Runs `during` while the realm asks for other purposes, and puts its own back whatever happens. */
export async function withPurposes(
  change: (purpose: Purpose) => Purpose,
  during: () => Promise<void>,
): Promise<void> {
  const before = await realmPurposes();
  await setPurposes(before.map(change));
  try {
    await during();
  } finally {
    await setPurposes(before);
  }
}

async function setPurposes(purposes: Purpose[]): Promise<void> {
  const realm = realmSchema.parse(await adminOk("GET", ""));
  const attributes = { ...realm.attributes, [ATTRIBUTE]: JSON.stringify(purposes) };
  await adminOk("PUT", "", { ...realm, attributes });
}
