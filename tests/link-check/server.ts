import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

export interface Requested {
  method: string;
  path: string;
  /** Monotonic milliseconds. */
  at: number;
  headers: IncomingMessage["headers"];
}

export interface BadServer {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  requests: Requested[];
  /** The methods of the requests for a path, in order. */
  methods: (path: string) => string[];
  close: () => Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();
const to = (location: string, code: number): Answer => status(code, { location });

/** Responses like those of real servers, by path. */
const ANSWERS: Record<string, Answer> = {
  "/fine": status(200),
  "/also-fine": status(200),
  "/gone": status(410),
  "/forbidden": status(403),
  "/broken": status(500),
  "/rents": (_, response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(`<p>Rents rose by 4% in May.</p>${"<p>The office gave no reason.</p>".repeat(9)}`),
  "/no-head": ({ method }, response) =>
    response.writeHead(method === "HEAD" ? 405 : 200).end("<p>A page"),
  "/not-implemented": ({ method }, response) =>
    response.writeHead(method === "HEAD" ? 501 : 200).end("<p>A page"),
  "/head-lies": ({ method }, response) =>
    response.writeHead(method === "HEAD" ? 404 : 200).end("<p>A page"),
  "/head-hangs-up": ({ method, socket }, response) => {
    if (method === "HEAD") socket.destroy();
    else response.writeHead(200).end("<p>A page");
  },
  "/hangs": () => {},
  "/hangs-up": ({ socket }) => socket.destroy(),
  "/drips": ({ socket }) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    const drip = setInterval(() => socket.write("X-Drip: 1\r\n"), 10);
    socket.on("close", () => clearInterval(drip));
  },
  "/no-http": ({ socket }) => void socket.end("hello, this is not a web server\r\n\r\n"),
  "/huge-headers": ({ socket }) =>
    void socket.end(`HTTP/1.1 200 OK\r\n${"X-Huge: a lot of it\r\n".repeat(20_000)}\r\n`),
  "/endless": ({ method }, response) => {
    if (method === "HEAD") return void response.writeHead(405).end();
    response.writeHead(200);
    const pour = (): void => {
      if (response.destroyed) return;
      if (response.write("and so on ".repeat(10_000))) setImmediate(pour);
      else response.once("drain", pour);
    };
    pour();
  },
  "/garbage": ({ method }, response) => {
    response.writeHead(method === "HEAD" ? 405 : 200, { "content-encoding": "gzip" });
    response.end(Buffer.concat([gzipSync("a page").subarray(0, 12), Buffer.from("garbage")]));
  },
  "/busy-once": (_, response, nth) =>
    nth === 1
      ? response.writeHead(429, { "retry-after": "0" }).end()
      : response.writeHead(200).end(),
  "/busy-always": status(503, { "retry-after": "0" }),
  "/busy-for-a-day": status(429, { "retry-after": "86400" }),
  "/moved": to("/fine", 301),
  "/moved-twice": to("/moved", 308),
  "/moved-to-the-front": to("/", 301),
  "/moved-to-a-place-in-utf-8": (_, response) =>
    response.writeHead(301, { location: Buffer.from("/é", "utf8").toString("latin1") }).end(),
  "/%C3%A9": status(200),
  "/": status(200),
  "/for-now": to("/fine", 302),
  "/moved-then-for-now": to("/for-now", 301),
  "/moved-to-nothing": to("/nothing", 301),
  "/circle": to("/circle-back", 301),
  "/circle-back": to("/circle", 302),
  "/to-itself": to("#", 301),
  "/nowhere": status(301),
  "/to-a-file": to("file:///etc/passwd", 302),
  "/to-mail": to("mailto:a@example.org", 302),
};

function answerTo(path: string): Answer {
  const [, step] = /^\/steps\/(\d+)$/.exec(path) ?? [];
  if (step !== undefined) return step === "0" ? status(200) : to(`/steps/${Number(step) - 1}`, 301);
  return ANSWERS[path] ?? status(404);
}

/** A server that misbehaves in all the ways that a source's server may. */
export async function startBadServer(): Promise<BadServer> {
  const requests: Requested[] = [];
  const server: Server = createServer((request, response) => {
    const { method = "", url: path = "", headers } = request;
    requests.push({ method, path, at: performance.now(), headers });
    const nth = requests.filter((each) => each.path === path).length;
    response.on("error", () => {});
    answerTo(path)(request, response, nth);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    methods: (path) => requests.filter((each) => each.path === path).map(({ method }) => method),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
