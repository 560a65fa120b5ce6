import { citizenRequests, tokenRefusal, type TokenRefusal } from "../token/request.ts";
import { deliveriesSchema, type ToolDelivery } from "./contract.ts";

/** The connectors' gateway, always with the citizen's own access token. */
export interface Gateway {
  /** What each tool was given of the citizen. @throws {UnavailableError} */
  deliveries(accessToken: string): Promise<{ outcome: "ok"; tools: ToolDelivery[] } | TokenRefusal>;
}

/** @param baseUrl the API is `<baseUrl>/citizen/deliveries` */
export function createGateway(baseUrl: string): Gateway {
  const url = `${baseUrl}/citizen/deliveries`;
  const { send, expect } = citizenRequests("gateway");
  return {
    async deliveries(accessToken) {
      const answer = await send(url, accessToken, { method: "GET" });
      const refusal = tokenRefusal(answer);
      return refusal ?? { outcome: "ok", tools: expect(answer, deliveriesSchema).tools };
    },
  };
}
