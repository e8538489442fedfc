import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { BuildError } from "../../src/engine/errors/build-error.ts";
import { type Listening, listen } from "../../src/serve/listen.ts";
import { takeTenPorts } from "../kit/servers/taken-ports.ts";

const open: (Listening | Server)[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function listening(host: string, port: number): Promise<number> {
  const found = await listen(() => {}, { host, port });
  open.push(found);
  return found.port;
}

/** Occupies a port as another program would, unless it is taken already. */
async function take(port: number, host: string): Promise<void> {
  const server = createServer().listen({ port, host });
  open.push(server);
  await once(server, "listening").catch(() => {});
}

async function refusal(host: string, port: number): Promise<BuildError> {
  const error = await listening(host, port).catch((reason) => reason);
  expect(error).toBeInstanceOf(BuildError);
  return error;
}

test.each(["127.0.0.1", "::1"])(
  "where a port is taken at %s, the next free one is",
  async (host) => {
    const port = await listening("localhost", 0);
    for (const server of open.splice(0)) server.close();
    await take(port, host);
    const next = await listening("localhost", port);
    expect([next > port, next < port + 10]).toEqual([true, true]);
  },
);

test("where ten ports are taken, a sentence says so", async () => {
  const { first, servers } = await takeTenPorts();
  open.push(...servers);
  const { message, hint } = await refusal("localhost", first);
  expect(message).toBe(`Ports ${first} to ${first + 9} are in use`);
  expect(hint).toContain("--port");
});

test("no port above the last is tried", async () => {
  await take(65_535, "127.0.0.1");
  expect((await refusal("localhost", 65_535)).message).toBe("Port 65535 is in use");
});

test("an address that this machine does not have is reported", async () => {
  const { message, hint } = await refusal("203.0.113.9", 0);
  expect(message).toBe("This machine does not have the address 203.0.113.9 (EADDRNOTAVAIL)");
  expect(hint).toContain("--host");
});

test("an unknown name is reported", async () => {
  const { message } = await refusal("no.such.host.invalid", 0);
  expect(message).toMatch(/^Unknown host no\.such\.host\.invalid \(E\w+\)$/);
});
