import type { Hand } from "./scratch-realm.ts";

/** What someone did by hand, and the path under which the realm tool names it. */
type ConsoleChange = [path: string, make: () => Promise<void>];

/** Changes that an administrator can make in the console, by what is changed. */
export function consoleChanges(hand: Hand): [kind: string, changes: ConsoleChange[]][] {
  return [
    ["settings of the realm", settings(hand)],
    ["clients and scopes", clients(hand)],
    ["roles and groups", roles(hand)],
    ["admin permissions", permissions(hand)],
    ["flows and required actions", authentication(hand)],
    ["clients that register themselves", clientRegistration(hand)],
    ["identity providers", identityProviders(hand)],
    ["the user profile", userProfile(hand)],
  ];
}

/** Weakens the second step of the sign-in flow. */
export async function weakenSecondStep(hand: Hand): Promise<void> {
  const steps = await hand.executions("city browser");
  const code = steps.find(({ providerId }) => providerId === "second-step")!;
  await hand.change("PUT", "/authentication/flows/city%20browser/executions", {
    ...code,
    requirement: "DISABLED",
  });
}

function settings(hand: Hand): ConsoleChange[] {
  const attribute = (values: object) =>
    hand.changeAt<{ attributes: object }>("", (realm) => ({
      attributes: { ...realm.attributes, ...values },
    }));
  return [
    ["security / bruteForceProtected", () => hand.change("PUT", "", { bruteForceProtected: true })],
    [
      "security / browserSecurityHeaders / xFrameOptions",
      () => hand.change("PUT", "", { browserSecurityHeaders: { xFrameOptions: "ALLOWALL" } }),
    ],
    [
      "localization / supportedLocales",
      () => hand.change("PUT", "", { supportedLocales: ["ja", "en", "de"] }),
    ],
    [
      "events / enabledEventTypes",
      () => hand.changeAt("/events/config", (all) => ({ ...all, enabledEventTypes: ["LOGIN"] })),
    ],
    [
      "defaults / otpPolicyDigits",
      () => hand.changeAt("", (realm) => ({ ...realm, otpPolicyDigits: 8 })),
    ],
    [
      "settings / attributes / frontendUrl",
      () => attribute({ frontendUrl: "https://other.example.jp" }),
    ],
    ["settings / attributes / acr.loa.map", () => attribute({ "acr.loa.map": '{"two-step":1}' })],
    [
      "settings / attributes / machi.consent.purposes",
      () => attribute({ "machi.consent.purposes": "[]" }),
    ],
  ];
}

function clients(hand: Hand): ConsoleChange[] {
  return [
    ["clients / portal / redirectUris", () => hand.changeClient("portal", { redirectUris: ["*"] })],
    ["clients / portal / secret", () => hand.changeClient("portal", { secret: "guessed" })],
    [
      "clients / portal / attributes / acr.loa.map",
      () => hand.changeClient("portal", { attributes: { "acr.loa.map": '{"two-step":1}' } }),
    ],
    [
      "clients / portal / authenticationFlowBindingOverrides / browser",
      async () =>
        hand.changeClient("portal", {
          authenticationFlowBindingOverrides: { browser: await hand.flow("browser") },
        }),
    ],
    [
      "clients / portal / mappers / by hand",
      async () =>
        hand.change("POST", `/clients/${await hand.client("portal")}/protocol-mappers/models`, {
          name: "by hand",
          protocol: "openid-connect",
          protocolMapper: "oidc-usermodel-attribute-mapper",
          config: {
            "user.attribute": "line_user_id",
            "claim.name": "line",
            "id.token.claim": "true",
          },
        }),
    ],
    [
      "clients / portal / scopeRoles",
      async () =>
        hand.change("POST", `/clients/${await hand.client("portal")}/scope-mappings/realm`, [
          await hand.get("/roles/staff"),
        ]),
    ],
    [
      "clients / security-admin-console / redirectUris",
      () => hand.changeClient("security-admin-console", { redirectUris: ["https://*"] }),
    ],
    [
      "clients / gateway / attributes / standard.token.exchange.enabled",
      () =>
        hand.changeClient("gateway", {
          attributes: { "standard.token.exchange.enabled": "false" },
        }),
    ],
    [
      "client-scopes / deliveries / mappers / audience / config / included.client.audience",
      async () => {
        const scopes = await hand.get<Scope[]>("/client-scopes");
        const { id, protocolMappers } = scopes.find(({ name }) => name === "deliveries")!;
        const [mapper] = protocolMappers;
        await hand.change("PUT", `/client-scopes/${id}/protocol-mappers/models/${mapper!.id}`, {
          ...mapper,
          config: { ...mapper!.config, "included.client.audience": "portal" },
        });
      },
    ],
  ];
}

interface Scope {
  id: string;
  name: string;
  protocolMappers: { id: string; config: object }[];
}

function roles(hand: Hand): ConsoleChange[] {
  const userManager = async () =>
    hand.get(`/clients/${await hand.client("realm-management")}/roles/manage-users`);
  return [
    [
      "roles / staff / description",
      () => hand.changeAt("/roles/staff", (role) => ({ ...role, description: "Everyone" })),
    ],
    [
      "roles / staff / members",
      async () => hand.change("POST", "/roles/staff/composites", [await userManager()]),
    ],
    [
      "roles / auditor / members",
      async () => hand.change("POST", "/roles/auditor/composites", [await userManager()]),
    ],
    [
      "groups / /staff/help-desk / roles",
      async () => {
        const { id } = await hand.get<{ id: string }>("/group-by-path/staff/help-desk");
        const role = await hand.get("/roles/auditor");
        await hand.change("POST", `/groups/${id}/role-mappings/realm`, [role]);
      },
    ],
    [
      "roles / default role",
      async () => {
        const account = await hand.client("account");
        const role = await hand.get(`/clients/${account}/roles/manage-account`);
        const { defaultRole } = await hand.get<{ defaultRole: { id: string } }>("");
        await hand.change("POST", `/roles-by-id/${defaultRole.id}/composites`, [role]);
      },
    ],
    [
      "clients / connectors / serviceAccountRoles",
      async () => {
        const path = `/clients/${await hand.client("connectors")}/service-account-user`;
        const { id } = await hand.get<{ id: string }>(path);
        const role = await hand.get("/roles/staff");
        await hand.change("POST", `/users/${id}/role-mappings/realm`, [role]);
      },
    ],
  ];
}

/** Added, changed, taken away: permissions, and the policies that they name. */
function permissions(hand: Hand): ConsoleChange[] {
  const server = async () =>
    `/clients/${await hand.client("admin-permissions")}/authz/resource-server`;
  const find = async (kind: "policy" | "permission", name: string) => {
    const path = `${await server()}/${kind}?name=${encodeURIComponent(name)}`;
    return (await hand.get<{ id: string; name: string }[]>(path)).find(
      (entry) => entry.name === name,
    )!;
  };
  return [
    [
      "permissions / by hand",
      async () =>
        hand.change("POST", `${await server()}/permission/scope`, {
          name: "by hand",
          resourceType: "Users",
          scopes: ["view", "impersonate"],
          policies: ["administers citizens"],
        }),
    ],
    [
      "permissions / citizens are administered / scopes",
      async () => {
        const { id, name } = await find("permission", "citizens are administered");
        await hand.change("PUT", `${await server()}/permission/scope/${id}`, {
          id,
          name,
          resourceType: "Users",
          scopes: ["manage", "map-roles"],
          policies: ["administers citizens"],
          resources: [],
        });
      },
    ],
    [
      "permissions / accounts of staff are left alone",
      async () => {
        const { id } = await find("permission", "accounts of staff are left alone");
        await hand.change("DELETE", `${await server()}/permission/scope/${id}`);
      },
    ],
    [
      "permissions / policies / administers citizens / roles",
      async () => {
        const { id, name } = await find("policy", "administers citizens");
        const role = await hand.get<{ id: string }>("/roles/staff");
        await hand.change("PUT", `${await server()}/policy/role/${id}`, {
          id,
          name,
          roles: [{ id: role.id }],
        });
      },
    ],
    [
      "permissions / policies / somebody",
      async () =>
        hand.change("POST", `${await server()}/policy/group`, {
          name: "somebody",
          groups: [{ path: "/staff" }],
        }),
    ],
  ];
}

function authentication(hand: Hand): ConsoleChange[] {
  const changeAction = (alias: string, values: object) =>
    hand.changeAt(`/authentication/required-actions/${alias}`, (all) => ({ ...all, ...values }));
  return [
    [
      "authentication / bindings / browserFlow",
      () => hand.change("PUT", "", { browserFlow: "browser" }),
    ],
    [
      "flows / city browser / city browser two steps / city browser levels / second-step / requirement",
      () => weakenSecondStep(hand),
    ],
    [
      "required-actions / UPDATE_PROFILE / enabled",
      () => changeAction("UPDATE_PROFILE", { enabled: true }),
    ],
    [
      "required-actions / machi-consents / enabled",
      () => changeAction("machi-consents", { enabled: false }),
    ],
    [
      "required-actions / machi-staff-factor / priority",
      () => changeAction("machi-staff-factor", { priority: 500 }),
    ],
    [
      "required-actions / UPDATE_PASSWORD / config / max_auth_age",
      () => changeAction("UPDATE_PASSWORD", { config: { max_auth_age: "86400" } }),
    ],
  ];
}

/** A host that may register clients, and a policy taken away. */
function clientRegistration(hand: Hand): ConsoleChange[] {
  interface Policy {
    id: string;
    name: string;
    subType: string;
    config: object;
  }
  const type = "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy";
  const find = async (name: string) =>
    (await hand.get<Policy[]>(`/components?type=${type}`)).find(
      (policy) => policy.name === name && policy.subType === "anonymous",
    )!;
  return [
    [
      "client-registration / anonymous / Trusted Hosts / config / trusted-hosts",
      async () => {
        const policy = await find("Trusted Hosts");
        await hand.change("PUT", `/components/${policy.id}`, {
          ...policy,
          config: { ...policy.config, "trusted-hosts": ["evil.example"] },
        });
      },
    ],
    [
      "client-registration / anonymous / Consent Required",
      async () => hand.change("DELETE", `/components/${(await find("Consent Required")).id}`),
    ],
  ];
}

function identityProviders(hand: Hand): ConsoleChange[] {
  const path = (alias: string) => `/identity-provider/instances/${alias}`;
  return [
    [
      "identity-providers / line / config / issuer",
      () =>
        hand.changeAt<{ config: object }>(path("line"), (provider) => ({
          ...provider,
          config: { ...provider.config, issuer: "http://localhost:1" },
        })),
    ],
    [
      "identity-providers / mynumber / enabled",
      () => hand.changeAt(path("mynumber"), (provider) => ({ ...provider, enabled: true })),
    ],
    [
      "identity-providers / line / mappers / by hand",
      () =>
        hand.change("POST", `${path("line")}/mappers`, {
          name: "by hand",
          identityProviderAlias: "line",
          identityProviderMapper: "hardcoded-attribute-idp-mapper",
          config: { attribute: "gender", "attribute.value": "other" },
        }),
    ],
  ];
}

function userProfile(hand: Hand): ConsoleChange[] {
  interface Profile {
    attributes: { name: string; permissions: { view: string[] } }[];
  }
  return [
    [
      "user-profile / attributes / line_user_id / permissions / view",
      () =>
        hand.changeAt<Profile>("/users/profile", (profile) => {
          const attribute = profile.attributes.find(({ name }) => name === "line_user_id")!;
          attribute.permissions.view = ["admin", "user"];
          return profile;
        }),
    ],
  ];
}
