import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";

/** Occupies ten consecutive ports, as other programs might. Ports that are in use already count too. */
export async function takeTenPorts(): Promise<{ first: number; servers: Server[] }> {
  const one = createServer().listen(0, "127.0.0.1");
  await once(one, "listening");
  const { port } = one.address() as AddressInfo;
  const first = Math.min(port, 65_526);
  const servers = [one];
  for (let next = first; next < first + 10; next += 1) {
    if (next === port) continue;
    const server = createServer().on("error", () => {});
    server.listen(next, "127.0.0.1");
    await Promise.race([once(server, "listening"), once(server, "error")]).catch(() => {});
    servers.push(server);
  }
  return { first, servers };
}
