import { fingerprint, matchesFingerprint } from "../compare/fingerprint.ts";
import { stepFor, type Context, type Step } from "../step.ts";
import { readRealm, updateAttributes } from "./realm.ts";

/**
 * A secret that Keycloak does not give back: it is sent when it is not the one sent last.
 *
 * A secret changed by hand on the server is therefore not noticed; one changed in the environment is.
 *
 * @param write sends the secret; the fingerprint is kept only after that, so an interrupted run sends
 *   it again
 */
export async function planSecret(
  context: Context,
  path: string[],
  secret: string | undefined,
  write: () => Promise<void>,
): Promise<Step[]> {
  if (secret === undefined || secret === "") return [];
  const name = `machi.fingerprint.${path.join(".")}`;
  const attributes = (await readRealm(context)).attributes as Record<string, string> | undefined;
  const kept = attributes?.[name];
  if (matchesFingerprint(secret, kept)) return [];
  return stepFor([{ path, from: kept, to: "changed" }], async () => {
    await write();
    await updateAttributes(context, { [name]: fingerprint(secret) });
  });
}
