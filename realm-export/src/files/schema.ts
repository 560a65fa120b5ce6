import { z } from "zod";

/** Names and values as Keycloak's Admin API has them, so that its documentation explains them. */
const name = z.string().min(1).max(255);
const attributes = z.record(z.string().min(1), z.string());
const requirement = z.enum(["REQUIRED", "ALTERNATIVE", "CONDITIONAL", "DISABLED"]);

/** A protocol mapper: what puts a claim into a token. */
const mapperSchema = z.strictObject({
  name,
  protocolMapper: name,
  config: attributes.default({}),
});

/** `client-scopes.yaml` */
export const clientScopesSchema = z.strictObject({
  /** Scopes a relying party gets without asking, and those it may ask for. */
  default: z.array(name),
  optional: z.array(name),
  scopes: z.array(
    z.strictObject({
      name,
      description: z.string().default(""),
      attributes: attributes.default({}),
      protocolMappers: z.array(mapperSchema).default([]),
    }),
  ),
});

/** Roles by where they live: of the realm, and of clients by client id. */
const roleReferences = z.strictObject({
  realm: z.array(name).default([]),
  clients: z.record(name, z.array(name)).default({}),
});

/**
 * `clients/*.yaml`: one relying party, resource server or service account. What a file leaves out is off or
 * empty, so that whatever is added by hand shows.
 */
export const clientSchema = z.strictObject({
  clientId: name,
  name: z.string().exactOptional(),
  description: z.string().exactOptional(),
  enabled: z.boolean().default(true),
  publicClient: z.boolean(),
  clientAuthenticatorType: z.string().default("client-secret"),
  secret: z.string().min(1).exactOptional(),
  rootUrl: z.string().default(""),
  baseUrl: z.string().default(""),
  adminUrl: z.string().default(""),
  redirectUris: z.array(z.string()).default([]),
  webOrigins: z.array(z.string()).default([]),
  bearerOnly: z.boolean().default(false),
  standardFlowEnabled: z.boolean(),
  implicitFlowEnabled: z.literal(false).default(false),
  directAccessGrantsEnabled: z.literal(false).default(false),
  serviceAccountsEnabled: z.boolean().default(false),
  frontchannelLogout: z.boolean().default(false),
  consentRequired: z.boolean().default(false),
  alwaysDisplayInConsole: z.boolean().default(false),
  surrogateAuthRequired: z.boolean().default(false),
  fullScopeAllowed: z.boolean(),
  attributes: attributes.default({}),
  defaultClientScopes: z.array(name).default([]),
  optionalClientScopes: z.array(name).default([]),
  protocolMappers: z.array(mapperSchema).default([]),
  /** Roles of this client, which other clients and people can be given. */
  roles: z.array(z.strictObject({ name, description: z.string().default("") })).exactOptional(),
  /** Roles that may stand in tokens issued to this client, where `fullScopeAllowed` is false. */
  scopeRoles: roleReferences.default({ realm: [], clients: {} }),
  /** All the roles this client's service account holds. */
  serviceAccountRoles: roleReferences.exactOptional(),
});

/** `roles.yaml` */
export const rolesSchema = z.strictObject({
  /** Roles of the realm, each with the roles that come along with it. */
  realm: z.array(
    z.strictObject({
      name,
      description: z.string().default(""),
      members: roleReferences.default({ realm: [], clients: {} }),
    }),
  ),
  /** What everyone gets on registration. */
  defaultRole: roleReferences,
});

/** A path of a group: `/staff/help-desk`. */
const groupPath = z.string().regex(/^(\/[^/]+)+$/, "must be the path of a group, such as /staff");

/** `groups.yaml`: groups with the roles that their members hold. Who is in them is the server's. */
export const groupsSchema = z.strictObject({
  groups: z.array(
    z.strictObject({ path: groupPath, roles: roleReferences.default({ realm: [], clients: {} }) }),
  ),
});

/**
 * `permissions.yaml`: what holders of a role may do at the Admin API, as Keycloak's fine-grained admin
 * permissions (version 2).
 */
export const permissionsSchema = z.strictObject({
  /** Who: holders of one of the roles, or with `NEGATIVE` everybody else. */
  policies: z.array(
    z.strictObject({
      name,
      description: z.string().default(""),
      roles: z.array(name).min(1),
      logic: z.enum(["POSITIVE", "NEGATIVE"]).default("POSITIVE"),
    }),
  ),
  /** What: scopes on all resources of a type, or on some groups alone. */
  permissions: z.array(
    z.strictObject({
      name,
      description: z.string().default(""),
      resourceType: z.enum(["Users", "Groups", "Clients", "Roles"]),
      groups: z.array(groupPath).default([]),
      scopes: z.array(name).min(1),
      policies: z.array(name).min(1),
      decisionStrategy: z.enum(["UNANIMOUS", "AFFIRMATIVE"]).default("UNANIMOUS"),
    }),
  ),
});

const identityProviderMapperSchema = z.strictObject({
  name,
  identityProviderMapper: name,
  config: attributes.default({}),
});

/** `identity-providers/*.yaml` */
export const identityProviderSchema = z.strictObject({
  alias: name,
  providerId: name,
  displayName: z.string().exactOptional(),
  /** A text where a placeholder of the environment decides. */
  enabled: z.union([z.boolean(), z.stringbool({ truthy: ["true"], falsy: ["false"] })]),
  linkOnly: z.boolean().default(false),
  hideOnLogin: z.boolean().default(false),
  /** Linking on an e-mail address that another provider claims would give accounts away (ID-5). */
  trustEmail: z.literal(false),
  /** Keycloak would keep the provider's token in clear. */
  storeToken: z.literal(false),
  firstBrokerLoginFlowAlias: name,
  postBrokerLoginFlowAlias: name,
  config: attributes,
  mappers: z.array(identityProviderMapperSchema).default([]),
});

/** What tells the three kinds of steps apart, and what each of them has beside its requirement. */
const STEP_KINDS = {
  authenticator: ["config"],
  flow: ["description", "steps"],
  form: ["provider", "description", "steps"],
} as const;

const flowStepSchema = z
  .strictObject({
    authenticator: name.exactOptional(),
    flow: name.exactOptional(),
    form: name.exactOptional(),
    provider: name.exactOptional(),
    description: z.string().exactOptional(),
    requirement,
    config: attributes.exactOptional(),
    steps: z
      .array(z.lazy((): z.ZodType => flowStepSchema))
      .min(1)
      .exactOptional(),
  })
  .superRefine((step, context) => {
    const kinds = (["authenticator", "flow", "form"] as const).filter((kind) => kind in step);
    const refuse = (message: string, path: string[] = []) =>
      context.addIssue({ code: "custom", message, path });
    if (kinds.length !== 1) {
      refuse("a step is one of authenticator, flow (steps within) or form (a page with actions)");
      return;
    }
    const kind = kinds[0]!;
    for (const key of ["provider", "description", "steps", "config"] as const) {
      const allowed = (STEP_KINDS[kind] as readonly string[]).includes(key);
      if (key in step && !allowed) refuse(`is not for a step of kind ${kind}`, [key]);
    }
    if (kind !== "authenticator" && !step.steps) refuse(`${kind} needs steps`);
    if (kind === "form" && !step.provider) refuse("form needs the provider that draws its page");
  });

/** `flows/*.yaml`: one authentication flow as a tree. */
export const flowSchema = z.strictObject({
  alias: name,
  description: z.string().default(""),
  // The check above makes each step exactly one of the three.
  steps: z.array(flowStepSchema).min(1) as unknown as z.ZodType<FlowStep[]>,
});

/** What a client that registers itself is held to: Keycloak's policies, each with its lists of values. */
const registrationPolicies = z.array(
  z.strictObject({
    name,
    providerId: name,
    config: z.record(name, z.array(z.string())).default({}),
  }),
);

/** `client-registration.yaml`: clients that register themselves (RFC 7591). */
export const clientRegistrationSchema = z.strictObject({
  /** Without a token. */
  anonymous: registrationPolicies,
  /** With a token that an administrator gave out. */
  authenticated: registrationPolicies,
});

/** `authentication.yaml` */
export const authenticationSchema = z.strictObject({
  /** Which flow the realm uses for what. */
  bindings: z
    .strictObject({
      browserFlow: name,
      registrationFlow: name,
      directGrantFlow: name,
      resetCredentialsFlow: name,
      firstBrokerLoginFlow: name,
    })
    .partial(),
  requiredActions: z.record(
    name,
    z.strictObject({
      enabled: z.boolean(),
      /** Whether every new user is asked. */
      defaultAction: z.boolean(),
      /** Of several that are asked for, the one with the lowest comes first. */
      priority: z.int().min(0),
      config: attributes.default({}),
    }),
  ),
});

/** A step that asks or checks one thing. */
export interface Execution {
  authenticator: string;
  requirement: z.infer<typeof requirement>;
  config?: Record<string, string>;
}
/** Steps that stand or fall together. */
interface SubFlow {
  flow: string;
  description?: string;
  requirement: z.infer<typeof requirement>;
  steps: FlowStep[];
}
/** A page of a form and what is done with what was filled in. */
interface Form {
  form: string;
  provider: string;
  description?: string;
  requirement: z.infer<typeof requirement>;
  steps: Execution[];
}
export type FlowStep = Execution | SubFlow | Form;
/** An authentication flow as a tree. */
export interface Flow {
  alias: string;
  description: string;
  steps: FlowStep[];
}
export type RealmClient = z.infer<typeof clientSchema>;
export type IdentityProvider = z.infer<typeof identityProviderSchema>;
export type ClientScopes = z.infer<typeof clientScopesSchema>;
export type Roles = z.infer<typeof rolesSchema>;
export type RoleReferences = z.infer<typeof roleReferences>;
export type Groups = z.infer<typeof groupsSchema>;
export type Permissions = z.infer<typeof permissionsSchema>;
export type Authentication = z.infer<typeof authenticationSchema>;
export type ClientRegistration = z.infer<typeof clientRegistrationSchema>;
