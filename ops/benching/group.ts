/** In the order in which they are run: what wants a quiet machine first. */
export const groupNames = [
  "start",
  "signin",
  "enumeration",
  "theme",
  "sync",
  "portal",
  "test",
] as const;
export type GroupName = (typeof groupNames)[number];

/** Benchmarks that are run by one script, `tests/bench/<name>/main.ts`. */
export interface Group {
  readonly name: GroupName;
  /** `stack`: it is given a running one; `nothing`: it sees to itself. */
  readonly needs: "nothing" | "stack";
  /** What it measures, for the usage text. */
  readonly what: string;
}

export const groups: readonly Group[] = [
  { name: "start", needs: "nothing", what: "npm start on a clean clone, then again" },
  { name: "signin", needs: "stack", what: "two-step sign-ins, beside a stock realm's" },
  { name: "enumeration", needs: "stack", what: "known and unknown addresses, told by time" },
  {
    name: "theme",
    needs: "stack",
    what: "the sign-in page on a slow phone, beside Keycloak's own",
  },
  { name: "sync", needs: "stack", what: "from a citizen's save to the record in kintone" },
  { name: "portal", needs: "stack", what: "the signed-in home page, beside an empty page" },
  { name: "test", needs: "nothing", what: "npm test on a clean clone" },
];
