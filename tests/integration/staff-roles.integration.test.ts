import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminOk } from "../support/admin.ts";
import { signIn } from "./support/sign-in.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "./support/people.ts";
import { STAFF_ROLES, type StaffMember, type StaffRole } from "../support/staff.ts";
import { callerWith, newStaff, staffToken, type Caller } from "./support/staff.ts";

/** Someone of each role with their own token, a citizen for them to help, and a colleague. */
interface Desk {
  call: Caller;
  self: StaffMember;
  citizen: Person;
}

const desks = {} as Record<StaffRole, Desk>;
let colleague: StaffMember;
/** Keycloak's ids of things that many actions name. */
const id = {} as Record<"realmManagement" | "permissions" | "portal", string>;
let staffRole: object;
let adminRole: object;

const LONG = 120_000;

beforeAll(async () => {
  colleague = await newStaff("auditor");
  for (const role of STAFF_ROLES) {
    const self = await newStaff(role);
    desks[role] = {
      self,
      call: callerWith(await staffToken(self)),
      citizen: await createCitizen({ lastName: ["見本"], firstName: ["窓口"] }),
    };
  }
  const client = async (clientId: string) =>
    ((await adminOk("GET", `clients?clientId=${clientId}`)) as { id: string }[])[0]!.id;
  id.realmManagement = await client("realm-management");
  id.permissions = await client("admin-permissions");
  id.portal = await client("portal");
  staffRole = (await adminOk("GET", "roles/platform-administrator")) as object;
  adminRole = (await adminOk("GET", `clients/${id.realmManagement}/roles/realm-admin`)) as object;
}, LONG);

afterAll(deleteCreatedPeople);

/** An action at the Admin API and who may take it; everybody else is refused. */
type Action = [name: string, allowed: StaffRole[], take: (desk: Desk) => Promise<Response>];

const hd = "help-desk";
const ua = "user-administrator";
const au = "auditor";
const pa = "platform-administrator";

/** Answers that hold nothing count as refusals: Keycloak shows an empty list where nothing may be seen. */
async function withContent(answer: Promise<Response>, wanted: string): Promise<Response> {
  const { ok, status } = await answer;
  const text = await (await answer).text();
  return new Response(null, { status: ok && !text.includes(wanted) ? 403 : status });
}

/** What is there, written back, with changes. */
async function change({ call }: Desk, path: string, changes: object): Promise<Response> {
  const now = (await adminOk("GET", path)) as object;
  return await call("PUT", path, { ...now, ...changes });
}

const unique = (name: string) => `${name}-${crypto.randomUUID()}`;

const looking: Action[] = [
  [
    "finds a citizen by address",
    [hd, ua, au],
    ({ call, citizen: { id: user, email } }) =>
      withContent(call("GET", `users?email=${encodeURIComponent(email)}&exact=true`), user),
  ],
  ["looks at a citizen", [hd, ua, au], ({ call, citizen }) => call("GET", `users/${citizen.id}`)],
  [
    "sees a citizen's sessions",
    [hd, ua, au],
    ({ call, citizen }) => call("GET", `users/${citizen.id}/sessions`),
  ],
  [
    "sees the kinds of a citizen's factors",
    [hd, ua, au],
    ({ call, citizen }) => call("GET", `users/${citizen.id}/credentials`),
  ],
  ["reads what people did", [au, pa], ({ call }) => call("GET", "events?max=1")],
  ["reads what staff did", [au, pa], ({ call }) => call("GET", "admin-events?max=1")],
  ["reads settings", [pa], ({ call }) => withContent(call("GET", ""), "browserFlow")],
  [
    "reads a client",
    [pa],
    ({ call }) => withContent(call("GET", `clients/${id.portal}`), "redirectUris"),
  ],
  [
    "reads the permissions",
    [pa],
    ({ call }) =>
      withContent(
        call("GET", `clients/${id.permissions}/authz/resource-server/policy`),
        "is not of staff",
      ),
  ],
  [
    "sees what limits a citizen",
    [hd],
    ({ call, citizen }) => call("GET", `attempt-limits/${citizen.id}`),
  ],
  [
    "sees whether changes are locked",
    [hd],
    ({ call, citizen }) => call("GET", `account-locks/${citizen.id}`),
  ],
];

const helping: Action[] = [
  [
    "lifts a citizen's limits",
    [hd],
    ({ call, citizen }) => call("DELETE", `attempt-limits/${citizen.id}`),
  ],
  [
    "lifts a citizen's lock",
    [hd],
    ({ call, citizen }) => call("DELETE", `account-locks/${citizen.id}`),
  ],
  [
    "issues a code at the counter",
    [hd],
    ({ call, citizen }) =>
      call("POST", "counter-recovery", { userId: citizen.id, reason: "lost-everything" }),
  ],
];

const administering: Action[] = [
  [
    "changes a citizen",
    [ua],
    (desk) => change(desk, `users/${desk.citizen.id}`, { firstName: "変更" }),
  ],
  ["signs a citizen out", [ua], ({ call, citizen }) => call("POST", `users/${citizen.id}/logout`)],
  [
    "disables a citizen",
    [ua],
    (desk) => change(desk, `users/${desk.citizen.id}`, { enabled: false }),
  ],
  ["deletes a citizen", [ua], ({ call, citizen }) => call("DELETE", `users/${citizen.id}`)],
];

const platform: Action[] = [
  ["changes settings", [pa], ({ call }) => call("PUT", "", { accessCodeLifespan: 60 })],
  [
    "changes a required action",
    [pa],
    (desk) => change(desk, "authentication/required-actions/machi-consents", {}),
  ],
  [
    "makes a flow",
    [pa],
    async ({ call }) => {
      const alias = unique("flow");
      const made = await call("POST", "authentication/flows", {
        alias,
        providerId: "basic-flow",
        topLevel: true,
        builtIn: false,
      });
      const at = made.headers.get("location")?.split("/").at(-1);
      if (at) await adminOk("DELETE", `authentication/flows/${at}`);
      return made;
    },
  ],
  [
    "makes a client",
    [pa],
    async ({ call }) => {
      const made = await call("POST", "clients", {
        clientId: unique("client"),
        standardFlowEnabled: false,
      });
      const at = made.headers.get("location")?.split("/").at(-1);
      if (at) await adminOk("DELETE", `clients/${at}`);
      return made;
    },
  ],
  ["changes a client", [pa], (desk) => change(desk, `clients/${id.portal}`, {})],
];

/** What nobody of staff does: it would give them, or somebody, more than they have. */
const nobody: Action[] = [
  [
    "sets a citizen's password",
    [],
    ({ call, citizen }) =>
      call("PUT", `users/${citizen.id}/reset-password`, { type: "password", value: "Guess-2026" }),
  ],
  [
    "sets a citizen's password by changing the citizen",
    [],
    (desk) =>
      change(desk, `users/${desk.citizen.id}`, {
        credentials: [{ type: "password", value: "Guess-2026", temporary: false }],
      }),
  ],
  [
    "links an account elsewhere to a citizen",
    [],
    ({ call, citizen }) =>
      call("POST", `users/${citizen.id}/federated-identity/line`, {
        identityProvider: "line",
        userId: "U00000000000000000000000000000000",
        userName: "x",
      }),
  ],
  [
    "removes a citizen's factor",
    [],
    async ({ call, citizen }) => {
      const [factor] = (await adminOk("GET", `users/${citizen.id}/credentials`)) as {
        id: string;
      }[];
      return await call("DELETE", `users/${citizen.id}/credentials/${factor!.id}`);
    },
  ],
  [
    "acts as a citizen",
    [],
    ({ call, citizen }) => call("POST", `users/${citizen.id}/impersonation`),
  ],
  ["makes a user", [], ({ call }) => call("POST", "users", { username: unique("user") })],
  [
    "gives a citizen a role of staff",
    [],
    ({ call, citizen }) => call("POST", `users/${citizen.id}/role-mappings/realm`, [staffRole]),
  ],
  [
    "gives themselves a role of staff",
    [],
    ({ call, self }) => call("POST", `users/${self.id}/role-mappings/realm`, [staffRole]),
  ],
  [
    "gives themselves Keycloak's own rights",
    [],
    ({ call, self }) =>
      call("POST", `users/${self.id}/role-mappings/clients/${id.realmManagement}`, [adminRole]),
  ],
  [
    "joins a group of staff",
    [],
    async ({ call, self }) => {
      const group = (await adminOk("GET", "group-by-path/staff/platform-administrator")) as {
        id: string;
      };
      return await call("PUT", `users/${self.id}/groups/${group.id}`);
    },
  ],
  ["makes a role", [], ({ call }) => call("POST", "roles", { name: unique("role") })],
  [
    "has another role come along with theirs",
    [],
    ({ call }) => call("POST", "roles/staff/composites", [staffRole]),
  ],
  [
    "has everybody get a role",
    [],
    ({ call }) => call("POST", "roles/default-roles-city/composites", [staffRole]),
  ],
  ["makes a group", [], ({ call }) => call("POST", "groups", { name: unique("group") })],
  [
    "gives a group rights",
    [],
    async ({ call }) => {
      const group = (await adminOk("GET", "group-by-path/staff")) as { id: string };
      return await call("POST", `groups/${group.id}/role-mappings/realm`, [staffRole]);
    },
  ],
  [
    "makes a policy",
    [],
    ({ call }) =>
      call("POST", `clients/${id.permissions}/authz/resource-server/policy/user`, {
        name: unique("policy"),
        type: "user",
        users: [],
      }),
  ],
  [
    "imports users",
    [],
    ({ call }) => call("POST", "partialImport", { ifResourceExists: "FAIL", users: [] }),
  ],
  [
    "adds a directory of users",
    [],
    ({ call }) =>
      call("POST", "components", {
        name: unique("directory"),
        providerId: "ldap",
        providerType: "org.keycloak.storage.UserStorageProvider",
      }),
  ],
  [
    "adds a place to sign in at",
    [],
    ({ call }) =>
      call("POST", "identity-provider/instances", { alias: unique("idp"), providerId: "oidc" }),
  ],
  [
    "has an identity provider give a role",
    [],
    ({ call }) =>
      call("POST", "identity-provider/instances/line/mappers", {
        name: unique("mapper"),
        identityProviderAlias: "line",
        identityProviderMapper: "oidc-hardcoded-role-idp-mapper",
        config: { role: "platform-administrator" },
      }),
  ],
  ["clears the record of what people did", [], ({ call }) => call("DELETE", "events")],
  ["clears the record of what staff did", [], ({ call }) => call("DELETE", "admin-events")],
  ["stops the record", [], (desk) => change(desk, "events/config", { adminEventsEnabled: true })],
];

/** Accounts of colleagues, and one's own. */
const colleagues: Action[] = [
  ["looks at a colleague", [hd, ua, au], ({ call }) => call("GET", `users/${colleague.id}`)],
  [
    "changes a colleague",
    [],
    (desk) => change(desk, `users/${colleague.id}`, { firstName: "変更" }),
  ],
  ["disables a colleague", [], (desk) => change(desk, `users/${colleague.id}`, { enabled: false })],
  ["signs a colleague out", [], ({ call }) => call("POST", `users/${colleague.id}/logout`)],
  ["deletes a colleague", [], ({ call }) => call("DELETE", `users/${colleague.id}`)],
  ["changes their own account", [], (desk) => change(desk, `users/${desk.self.id}`, {})],
  [
    "lifts a colleague's limits",
    [],
    ({ call }) => call("DELETE", `attempt-limits/${colleague.id}`),
  ],
  ["lifts a colleague's lock", [], ({ call }) => call("DELETE", `account-locks/${colleague.id}`)],
  [
    "issues a code for a colleague",
    [],
    ({ call }) =>
      call("POST", "counter-recovery", { userId: colleague.id, reason: "lost-everything" }),
  ],
];

/** What came of it; an answer that is neither shows its status. */
function outcome({ ok, status }: Response): string {
  if (ok) return "allowed";
  // 409: the help desk's interfaces are for citizens' accounts alone.
  return status === 403 || status === 409 ? "refused" : `HTTP ${status}`;
}

describe.each([
  ["looking", looking],
  ["helping", helping],
  ["beyond every role", nobody],
  ["colleagues", colleagues],
  ["the platform", platform],
  ["administering", administering],
])("ID-10: every role and every action: %s", (_group, actions) => {
  it.each(actions)("ID-10: who %s", async (_name, allowed, take) => {
    const found: Record<string, string> = {};
    for (const role of STAFF_ROLES) found[role] = outcome(await take(desks[role]));
    const expected = STAFF_ROLES.map((role) => [
      role,
      allowed.includes(role) ? "allowed" : "refused",
    ]);
    expect(found).toEqual(Object.fromEntries(expected));
  });
});

it("ID-10: a citizen's token opens nothing at the Admin API", async () => {
  const { accessToken } = await signIn(await createCitizen());
  const call = callerWith(accessToken);
  for (const path of ["", "users", "events", "clients", "attempt-limits/x"]) {
    expect((await call("GET", path)).status, path).toBe(403);
  }
});
