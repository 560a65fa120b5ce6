import type { Change, Value } from "../compare/change.ts";
import { differences } from "../compare/differences.ts";
import { planSecret } from "./secret.ts";
import { stepFor, type Context, type Step, type Topic } from "../step.ts";
import { readRealm, updateRealm, type RealmValues } from "./realm.ts";

/** Maps that Keycloak takes as a whole although the files declare only some of their keys. */
const MERGED = ["attributes", "browserSecurityHeaders"];

/** Settings that Keycloak takes only together with the others of their policy. */
const POLICIES = /^(otpPolicy|webAuthnPolicy)/;

/**
 * Attributes of the realm that Keycloak and this tool set on their own. Beside them there are copies of settings,
 * by the setting's name. Any other attribute changes what the realm is (`frontendUrl`, say), so it must be in
 * the files.
 */
const SERVER_ATTRIBUTES =
  /^(ciba[A-Z]\w*|parRequestUriLifespan|realmReusableOtpCode|machi\.fingerprint\..+)$/;

/** `settings.yaml`, `security.yaml`, `sessions.yaml`, `localization.yaml`, `events.yaml`, `defaults.yaml`. */
export const planSettings: Topic = async (context) => {
  const actual = await readRealm(context);
  return Object.entries(context.files.settings).flatMap(([topic, { value }]) =>
    topic === "smtp" ? [] : planTopic(context, topic, actual, value as RealmValues),
  );
};

function planTopic(
  context: Context,
  topic: string,
  actual: RealmValues,
  { enabled: _opening, ...desired }: RealmValues,
): Step[] {
  const changes = [
    ...differences([topic], actual, desired),
    ...(topic === "settings" ? undeclaredAttributes(actual, desired) : []),
  ];
  return stepFor(changes, async () => {
    const changed = new Set(changes.map(({ path }) => path[1]!));
    const values = Object.entries(desired).filter(([key]) => changed.has(key));
    const server = withoutUndeclared(await readRealm(context), desired);
    const policies = values.some(([key]) => POLICIES.test(key))
      ? Object.entries(server).filter(([key]) => POLICIES.test(key))
      : [];
    await updateRealm(
      context,
      Object.fromEntries([
        ...policies,
        ...values.map(([key, value]): [string, Value] => [
          key,
          MERGED.includes(key) ? { ...(server[key] as object), ...(value as object) } : value,
        ]),
      ]),
    );
  });
}

function undeclaredAttributes(actual: RealmValues, desired: RealmValues): Change[] {
  const declared = withoutUndeclared(actual, desired);
  const undeclared = Object.entries((actual.attributes ?? {}) as RealmValues).filter(
    ([key, value]) => value !== "" && !(key in (declared.attributes as RealmValues)),
  );
  return undeclared.map(([key, from]) => ({ path: ["settings", "attributes", key], from }));
}

function withoutUndeclared(actual: RealmValues, desired: RealmValues): RealmValues {
  const declared = (desired.attributes ?? {}) as RealmValues;
  const kept = Object.entries((actual.attributes ?? {}) as RealmValues).filter(
    ([key]) => key in declared || key in actual || SERVER_ATTRIBUTES.test(key),
  );
  return { ...actual, attributes: Object.fromEntries(kept) };
}

/** `smtp.yaml`: how mail leaves; the files own it completely. */
export const planSmtp: Topic = async (context) => {
  const { password, ...desired } = context.files.settings.smtp.value.smtpServer as Record<
    string,
    Value
  >;
  const { password: _masked, ...actual } = ((await readRealm(context)).smtpServer ?? {}) as Record<
    string,
    Value
  >;
  const write = () =>
    updateRealm(context, { smtpServer: { ...desired, ...(password ? { password } : {}) } });
  const changes = differences(["smtp"], actual, desired, { exact: true });
  return [
    ...stepFor(changes, write),
    ...(await planSecret(context, ["smtp", "password"], password as string | undefined, write)),
  ];
};
