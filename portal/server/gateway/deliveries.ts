import type { Session } from "../session/store.ts";
import type { TokenAccess } from "../token/access.ts";
import type { Gateway } from "./client.ts";
import type { ToolDelivery } from "./contract.ts";

/** What was given to which tool of the signed-in citizen. */
export interface Deliveries {
  /** As the ledger stands now. @throws {UnavailableError} of source `gateway` */
  now(session: Session): Promise<ToolDelivery[]>;
}

export function createDeliveries(access: TokenAccess, gateway: Gateway): Deliveries {
  return {
    async now(session) {
      const { tools } = await access.withToken(session, "gateway", (token) =>
        gateway.deliveries(token),
      );
      return tools;
    },
  };
}
