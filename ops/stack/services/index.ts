import type { PostgresPlace } from "../postgres/place.ts";
import type { Stack } from "../stack.ts";
import { inbox, kanameto, kintone, line, mynumber, startPage, sugumail } from "./emulators.ts";
import { gateway } from "./gateway.ts";
import { keycloak } from "./keycloak.ts";
import { portal } from "./portal.ts";
import { postgres } from "./postgres.ts";
import type { Service } from "./service.ts";
import { worker } from "./worker.ts";

/** Every process of the stack; one that needs another stands after it, and is stopped before it. */
export function servicesOf(stack: Stack, place: PostgresPlace): Service[] {
  return [
    postgres(stack, place),
    inbox(stack),
    line(stack),
    mynumber(stack),
    kintone(stack),
    kanameto(stack),
    sugumail(stack),
    startPage(stack),
    keycloak(stack),
    portal(stack),
    worker(stack),
    gateway(stack),
  ];
}
