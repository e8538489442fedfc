import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";

/** Takes ten ports in a row, as other programs do: those that are taken already are none the less. */
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
