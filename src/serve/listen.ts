import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { BuildError } from "../engine/errors/build-error.ts";

/** The servers on one port: `localhost` needs one for each loopback address. */
export interface Listening {
  port: number;
  close: () => void;
}

/** How many ports to try, starting with the requested one. */
const MAX_TRIES = 10;
const LAST_PORT = 65_535;

/** Browsers may try either address first, so listen on both: another program could answer on the one left free. */
const LOOPBACK = ["127.0.0.1", "::1"];
/** Errors on machines without IPv6. */
const NO_IPV6 = ["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"];

/** Listens on `host`, at the next free port if `port` is taken; port 0 means any. Throws a `BuildError` on failure. */
export async function listen(
  answer: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const last = port === 0 ? 0 : Math.min(port + MAX_TRIES - 1, LAST_PORT);
  for (let tried = 0; tried < MAX_TRIES; tried += 1) {
    const wanted = Math.min(port === 0 ? 0 : port + tried, last);
    try {
      return await listenAt(answer, host, wanted);
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE") throw explain(error, { host, port: wanted });
    }
  }
  const ports = last > port ? `Ports ${port} to ${last} are` : `Port ${port} is`;
  throw new BuildError(
    `${ports} in use`,
    "Choose a different port with --port, or stop the program that uses it.",
  );
}

async function listenAt(answer: RequestListener, host: string, wanted: number): Promise<Listening> {
  const servers: Server[] = [];
  const close = (): void => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  let port = wanted;
  for (const address of host === "localhost" ? LOOPBACK : [host]) {
    const server = createServer(answer);
    try {
      server.listen({ host: address, port });
      await once(server, "listening");
    } catch (error) {
      if (servers.length > 0 && NO_IPV6.includes(codeOf(error))) continue;
      close();
      throw error;
    }
    // With too many open files a connection can't be accepted yet: it waits instead of ending the server.
    server.on("error", () => {});
    servers.push(server);
    port = (server.address() as AddressInfo).port;
  }
  return { port, close };
}

function explain(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const code = codeOf(error);
  const [message, hint] = CAUSES[code]?.(host, port) ?? [];
  return message && hint ? new BuildError(`${message} (${code})`, hint, { cause: error }) : error;
}

const HOST_HINT = "Set --host to an address of this machine, or leave it out.";
const UNKNOWN_NAME = (host: string) => [`Unknown host ${host}`, HOST_HINT];

const CAUSES: Record<string, (host: string, port: number) => string[]> = {
  EACCES: (_, port) => [
    `This user may not use port ${port}`,
    "Choose a port above 1023 with --port.",
  ],
  EADDRNOTAVAIL: (host) => [`This machine does not have the address ${host}`, HOST_HINT],
  EINVAL: (host) => [`This machine can't listen on the address ${host}`, HOST_HINT],
  EAFNOSUPPORT: (host) => [`This machine can't listen on the address ${host}`, HOST_HINT],
  ENOTFOUND: UNKNOWN_NAME,
  EAI_AGAIN: UNKNOWN_NAME,
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
