import { createServer } from "node:net";

import { OperatorError } from "../operator-error.ts";
import { portNames, portUse, type PortName, type Ports } from "../ports.ts";
import { listenerOn } from "./listener.ts";

/**
 * Checks that nobody uses the stack's ports.
 *
 * @throws OperatorError that names the first taken port and, where it can be told, who has it
 */
export async function requireFreePorts(ports: Ports): Promise<void> {
  const taken = await Promise.all(portNames.map(async (name) => !(await isFree(ports[name]))));
  const name = portNames.find((_, index) => taken[index]);
  if (name !== undefined) throw new OperatorError(takenPort(name, ports, listenerOn(ports[name])));
}

/**
 * @param listener who has the port, e.g. "java (process 4711)"
 * @returns the sentence for a port that somebody else uses
 */
export function takenPort(name: PortName, ports: Ports, listener: string | undefined): string {
  const port = ports[name];
  const another = port < 60_000 ? Math.floor(port / 100) * 100 + 1200 : 8400;
  return `Port ${port} (${portUse(name)}) is already used by ${listener ?? "another program"}: stop that, or choose another range of ports, e.g. MACHI_PORT_BASE=${another}.`;
}

/** Whether the port can be listened on at every address a child may choose. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::1", "0.0.0.0", "::"]) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(true);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
