import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { JsonFile } from "../shared/json-file.ts";

const text = z.string().trim().min(1).max(100);

/** What somebody enters to have a card made up. */
export const newHolderSchema = z.object({
  name: text,
  address: text,
  birthdate: z.iso.date(),
  gender: z.enum(["female", "male"]),
});

const holderSchema = newHolderSchema.extend({ id: z.string() });
const stateSchema = z.object({ holders: z.array(holderSchema) });

/** An invented person with an invented card. */
export type CardHolder = z.output<typeof holderSchema>;

const most = 500;

/** Invented; the places are real, nobody lives there under these names as far as we know. */
const invented: CardHolder[] = [
  {
    id: "hanako",
    name: "酒田　花子",
    address: "山形県酒田市本町二丁目２番４５号",
    birthdate: "1990-04-15",
    gender: "female",
  },
  {
    id: "taro",
    name: "鳥海　太郎",
    address: "山形県酒田市中町一丁目４番１０号",
    birthdate: "1958-11-03",
    gender: "male",
  },
  {
    id: "kazuko",
    name: "最上　和子",
    address: "山形県鶴岡市馬場町９番２５号",
    birthdate: "1975-02-28",
    gender: "female",
  },
  {
    id: "maria",
    name: "サントスマリア",
    address: "山形県酒田市飛島字中村甲１０",
    birthdate: "2001-07-07",
    gender: "female",
  },
];

/** The people whose cards the app can read. */
export class CardHolders {
  readonly #file: JsonFile<typeof stateSchema>;
  readonly #all: CardHolder[];

  constructor(dataDir: string) {
    this.#file = new JsonFile(join(dataDir, "holders.json"), stateSchema);
    this.#all = this.#file.read()?.holders ?? [...invented];
  }

  get all(): readonly CardHolder[] {
    return this.#all;
  }

  find(id: string): CardHolder | undefined {
    return this.#all.find((holder) => holder.id === id);
  }

  /** Makes a card up; `undefined` when there are too many. */
  add(holder: z.output<typeof newHolderSchema>): CardHolder | undefined {
    if (this.#all.length >= most) return undefined;
    const added = { ...holder, id: randomUUID() };
    this.#all.push(added);
    this.#file.write({ holders: this.#all });
    return added;
  }
}

/** The name under which one client knows a holder: another one at every client (pairwise). */
export function subjectAt(clientId: string, holderId: string): string {
  return createHash("sha256").update(`${clientId}\n${holderId}`).digest("base64url");
}
