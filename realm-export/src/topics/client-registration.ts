import { readIfExists, type Topic } from "../step.ts";
import { planNamed } from "./named.ts";

const POLICY = "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy";

/** `client-registration.yaml`: what clients that register themselves are held to; the files own it completely. */
export const planClientRegistration: Topic = async (context) => {
  const { components } = context.admin;
  const actual = await readIfExists(context, () => components.find({ type: POLICY }), []);
  return Object.entries(context.files.clientRegistration.value).flatMap(([caller, policies]) => {
    const whole = (policy: (typeof policies)[number]) => ({
      ...policy,
      providerType: POLICY,
      subType: caller,
    });
    return planNamed(
      ["client-registration", caller],
      actual.filter(({ subType }) => subType === caller),
      policies,
      ["providerId", "config"],
      {
        add: (policy) => components.create(whole(policy)),
        update: (id, policy) => {
          // What is not sent, Keycloak keeps; an empty list takes it away.
          const there = Object.keys(actual.find((entry) => entry.id === id)?.config ?? {});
          const none = Object.fromEntries(there.map((key): [string, string[]] => [key, []]));
          return components.update(
            { id },
            { ...whole(policy), id, config: { ...none, ...policy.config } },
          );
        },
        remove: (id) => components.del({ id }),
      },
    );
  });
};
