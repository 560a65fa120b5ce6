export { applyRealm, diffRealm, type ApplyOptions, type RealmDifference } from "./apply.ts";
export { changeText, pathText, type Change } from "./compare/change.ts";
export { readRealmConfig, type RealmConfig } from "./config.ts";
export { seedDemo, type DemoOptions } from "./demo/seed.ts";
