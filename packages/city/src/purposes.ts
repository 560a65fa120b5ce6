import { z } from "zod";
import { codesOf, codeSchema, textSchema, uniqueCodes } from "./parts.ts";
import { readYamlFile, type FileResult } from "./yaml-file.ts";

/** Ways in which messages can reach a citizen. */
const channelSchema = z.enum(["mail", "line"]);

/** A purpose's version is the day from which its text is valid. */
const versionSchema = z.iso.date("must be a day such as 2026-10-01");

const unique = (list: string[]) => new Set(list).size === list.length;

const purposeSchema = z
  .strictObject({
    code: codeSchema,
    /** Without consent to it there is no ID; it ends with the ID only. */
    required: z.boolean(),
    version: versionSchema,
    /** Earlier versions whose consent still counts, because the purpose stayed the same. */
    still_valid: z.array(versionSchema).refine(unique, "names a version twice").default([]),
    name: textSchema,
    /** One or two plain sentences. */
    summary: textSchema,
    /** Name of a file in `documents/`, without its ending. */
    document: codeSchema.optional(),
    /** How messages of this purpose can be had; absent when it sends none. */
    channels: z.array(channelSchema).min(1).refine(unique, "names a channel twice").optional(),
  })
  .superRefine(({ version, still_valid }, context) => {
    for (const [index, earlier] of still_valid.entries()) {
      if (earlier < version) continue;
      const message = `"${earlier}" is not earlier than the version itself`;
      context.addIssue({ code: "custom", path: ["still_valid", index], message });
    }
  });

/** `purposes.yaml`: what a citizen is asked to agree to. */
const purposesSchema = z
  .array(purposeSchema)
  .min(1)
  .superRefine((list, context) => uniqueCodes(codesOf(list), context));

/** `documents/<name>.yaml`: sections; a blank line in a text begins a new paragraph. */
const documentSchema = z.array(z.strictObject({ heading: textSchema, text: textSchema })).min(1);

/** What a citizen can be asked to consent to, in one version. */
export interface Purpose extends Omit<z.infer<typeof purposeSchema>, "document"> {
  /** The text agreed to; a blank line begins a new paragraph. */
  document?: DocumentSection[];
}
/** A section of a document. */
export type DocumentSection = z.infer<typeof documentSchema>[number];
/** A way in which messages of a purpose can be had. */
export type PurposeChannel = z.infer<typeof channelSchema>;

/** Reads `purposes.yaml` and the documents it names. */
export function readPurposes(dir: string): FileResult<Purpose[]> {
  const { value, problems } = readYamlFile(dir, "purposes.yaml", purposesSchema);
  if (value === undefined) return { problems };
  const read = value.map(({ document: name, ...purpose }) => ({
    purpose,
    document:
      name === undefined ? undefined : readYamlFile(dir, `documents/${name}.yaml`, documentSchema),
  }));
  const mistakes = read.flatMap(({ document }) => document?.problems ?? []);
  if (mistakes.length > 0) return { problems: mistakes };
  return {
    value: read.map(({ purpose, document }) =>
      document?.value === undefined ? purpose : { ...purpose, document: document.value },
    ),
    problems: [],
  };
}
