import { differences } from "../compare/differences.ts";
import { stepFor, type Topic } from "../step.ts";
import { readRealm, updateRealm } from "./realm.ts";

/** What a realm uses flows for. */
export const FLOW_BINDINGS = [
  "browserFlow",
  "registrationFlow",
  "directGrantFlow",
  "resetCredentialsFlow",
  "clientAuthenticationFlow",
  "dockerAuthenticationFlow",
  "firstBrokerLoginFlow",
] as const;

/** `authentication.yaml`: which flow the realm uses for what. */
export const planBindings: Topic = async (context) => {
  const { bindings } = context.files.authentication.value;
  const desired = Object.fromEntries(
    Object.entries(bindings).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const changes = differences(["authentication", "bindings"], await readRealm(context), desired);
  return stepFor(changes, () => updateRealm(context, desired));
};
