import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { headersAt, type PathHeaders, parseHeaders } from "./headers.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
};
/** What a host compresses: pictures are packed already. */
const TEXT = /\.(?:css|html|js|json|svg|txt|xml)$/;

const ENCODERS = { br: brotliCompressSync, gzip: gzipSync } as const;

export interface Host {
  /** With a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Serves a built site as a good static host does: with all that its `_headers` says, and its texts as small as they get,
 * each compressed once. `serveStatic` of the tests compresses nothing, and knows the headers of all paths alone.
 */
export async function openHost(folder: string): Promise<Host> {
  const rules = parseHeaders(readFileSync(join(folder, "_headers"), "utf8"));
  const known = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host.test").pathname);
    const encoding = encodingFor(request.headers["accept-encoding"] ?? "");
    const key = `${encoding} ${path}`;
    const { status, headers, body } = known.get(key) ?? answerOf(folder, { path, encoding, rules });
    known.set(key, { status, headers, body });
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function encodingFor(accepted: string): keyof typeof ENCODERS | undefined {
  const names = accepted.split(",").map((each) => each.split(";")[0]?.trim());
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : undefined;
}

function answerOf(
  folder: string,
  asked: { path: string; encoding: keyof typeof ENCODERS | undefined; rules: PathHeaders[] },
): Answer {
  const { path, encoding, rules } = asked;
  const name = normalize(path.endsWith("/") ? `${path}index.html` : path);
  const wanted = join(folder, name);
  const found = existsSync(wanted) && statSync(wanted).isFile();
  const file = found ? wanted : join(folder, "404.html");
  const plain = readFileSync(file);
  const packed = encoding && TEXT.test(file);
  return {
    status: found ? 200 : 404,
    headers: {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      ...(packed && { "Content-Encoding": encoding, Vary: "Accept-Encoding" }),
      ...headersAt(path, rules),
    },
    body: packed ? ENCODERS[encoding](plain) : plain,
  };
}
