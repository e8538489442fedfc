import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Fetch } from "../../src/web/fetch.ts";
import { politeFetcher } from "../../src/web/politely.ts";

export interface Asked {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

type Answer = (asked: Asked, response: ServerResponse) => void;

/** A server on this machine that answers as a test sets, and remembers its requests. */
export async function network(answer: Answer) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const own = { method, url, headers, body: Buffer.concat(parts).toString("utf8") };
      asked.push(own);
      answer(own, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function json(value: unknown, status = 200): Answer {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(value));
  };
}

/** Asks servers on this machine, and waits for none. */
export const local: Fetch = (url, question) =>
  politeFetcher({
    ...{ userAgent: "test", timeout: 500, maxBytes: 100_000, allowPrivate: true },
    politeness: { pause: 0, patience: 20_000, now: Date.now, sleep: async () => {} },
  })(url, question);
