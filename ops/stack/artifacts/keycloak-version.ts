import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { OperatorError } from "../operator-error.ts";

const pattern = /(<keycloak\.distribution\.version>)([^<]+)(<\/keycloak\.distribution\.version>)/;
const pomOf = (folder: string) => join(folder, "keycloak/pom.xml");

/** The version of Keycloak that a checkout runs. */
export function keycloakVersion(folder: string): string {
  const version = pattern.exec(readFileSync(pomOf(folder), "utf8"))?.[2];
  if (version === undefined) throw new OperatorError(`${pomOf(folder)} names no Keycloak version.`);
  return version;
}

/** Has a checkout run another one: this one number is the upgrade. */
export function setKeycloakVersion(folder: string, version: string): void {
  const pom = pomOf(folder);
  writeFileSync(pom, readFileSync(pom, "utf8").replace(pattern, `$1${version}$3`));
}
