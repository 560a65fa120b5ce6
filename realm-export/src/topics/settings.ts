import type { Value } from "../compare/change.ts";
import { differences } from "../compare/differences.ts";
import { planSecret } from "./secret.ts";
import { stepFor, type Context, type Step, type Topic } from "../step.ts";
import { readRealm, updateRealm, type RealmValues } from "./realm.ts";

/** Maps that Keycloak takes as a whole although the files declare only some of their keys. */
const MERGED = ["attributes", "browserSecurityHeaders"];

/** `settings.yaml`, `security.yaml`, `sessions.yaml`, `localization.yaml`, `events.yaml`. */
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
  const changes = differences([topic], actual, desired);
  return stepFor(changes, async () => {
    const changed = new Set(changes.map(({ path }) => path[1]!));
    const values = Object.entries(desired).filter(([key]) => changed.has(key));
    const server = await readRealm(context);
    await updateRealm(
      context,
      Object.fromEntries(
        values.map(([key, value]) => [
          key,
          MERGED.includes(key) ? { ...(server[key] as object), ...(value as object) } : value,
        ]),
      ),
    );
  });
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
