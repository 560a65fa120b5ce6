import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { fillPlaceholders } from "./placeholders.ts";
import type { Declared, RealmFiles } from "./realm-files.ts";
import { RealmFilesError, type FileProblem } from "./problem.ts";
import { checkReferences } from "./references.ts";
import {
  authenticationSchema,
  clientRegistrationSchema,
  clientSchema,
  clientScopesSchema,
  flowSchema,
  groupsSchema,
  identityProviderSchema,
  permissionsSchema,
  rolesSchema,
} from "./schema.ts";
import { settingsTopics } from "./settings-schema.ts";
import { parseSource, type Source } from "./source.ts";

const FOLDERS = ["flows", "identity-providers", "clients"] as const;

/**
 * Reads and checks the realm's files.
 *
 * @param dir    the folder that holds `settings.yaml` and the rest
 * @param values what the placeholders stand for
 * @throws {RealmFilesError} naming file and line of every unknown key, placeholder without a value,
 *   secret in plain text and reference to something that is not declared
 */
export function loadRealmFiles(dir: string, values: Readonly<Record<string, string>>): RealmFiles {
  const problems: FileProblem[] = [];
  const read = new Set<string>();

  const one = <S extends z.ZodType>(file: string, schema: S): Declared<z.infer<S>> => {
    read.add(file);
    const source = parseSource(file, existsSync(join(dir, file)) ? textOf(dir, file) : "");
    const found = [...source.problems];
    if (!existsSync(join(dir, file))) found.push({ file, line: 1, message: "is missing" });
    if (found.length === 0) found.push(...fillPlaceholders(source, values));
    const result = found.length === 0 ? schema.safeParse(source.value()) : undefined;
    for (const issue of result?.error?.issues ?? []) found.push(problemOf(source, issue));
    problems.push(...found);
    return { value: result?.data as z.infer<S>, source };
  };
  const many = <S extends z.ZodType>(folder: (typeof FOLDERS)[number], schema: S) =>
    filesOf(join(dir, folder)).map((file) => one(`${folder}/${file}`, schema));

  const files: RealmFiles = {
    settings: Object.fromEntries(
      Object.entries(settingsTopics).map(([topic, schema]) => [
        topic,
        one(`${topic}.yaml`, schema),
      ]),
    ) as RealmFiles["settings"],
    authentication: one("authentication.yaml", authenticationSchema),
    roles: one("roles.yaml", rolesSchema),
    groups: one("groups.yaml", groupsSchema),
    permissions: one("permissions.yaml", permissionsSchema),
    clientScopes: one("client-scopes.yaml", clientScopesSchema),
    clientRegistration: one("client-registration.yaml", clientRegistrationSchema),
    flows: many("flows", flowSchema),
    identityProviders: many("identity-providers", identityProviderSchema),
    clients: many("clients", clientSchema),
  };
  for (const file of filesOf(dir)) {
    if (!read.has(file) && !(FOLDERS as readonly string[]).includes(file)) {
      problems.push({ file, line: 1, message: "is not one of the realm's files" });
    }
  }
  if (problems.length === 0) problems.push(...checkReferences(files));
  if (problems.length > 0) throw new RealmFilesError(problems);
  return files;
}

const textOf = (dir: string, file: string) => readFileSync(join(dir, file), "utf8");

const filesOf = (dir: string) => (existsSync(dir) ? readdirSync(dir).sort() : []);

function problemOf(source: Source, issue: z.core.$ZodIssue): FileProblem {
  const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
  return {
    file: source.file,
    line: source.lineOf([...issue.path, ...unknown.slice(0, 1)]),
    message:
      unknown.length > 0
        ? `unknown key ${unknown.map((key) => `"${key}"`).join(", ")}`
        : [issue.path.join("."), issue.message].filter(Boolean).join(": "),
  };
}
