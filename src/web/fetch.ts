import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { TLSSocket } from "node:tls";
import { decompressed } from "./decompress.ts";
import { codeOf, TOO_LARGE } from "./error-codes.ts";
import { isPublicHost, NOT_PUBLIC, publicLookup } from "./public-addresses.ts";

/** What is sent to a server. Without a method, it is a GET. */
export interface Question {
  method?: "GET" | "HEAD" | "POST";
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Hangs up after the headers of the answer: its body is empty, whatever the server sends. */
  headersOnly?: boolean;
  /** In milliseconds, for a slow answer. Used if it is longer than the timeout for all. */
  timeout?: number;
}

/** A response with its bytes, decompressed. */
export interface Received {
  status: number;
  /** As UTF-8. */
  location?: string;
  retryAfter?: string;
  contentType?: string;
  /** By name, in lower case. */
  headers: Readonly<Record<string, string>>;
  /** When the certificate of an encrypted connection ends, in milliseconds since 1970. */
  certificateEnds?: number;
  bytes: Buffer;
}

/** A response, or an error code: of Node.js, or one of `TOO_LARGE`, `NOT_PUBLIC` and `LEFT_ALONE`. */
export type Answer = Received | { code: string };

/** Sends one request, and follows no redirect. */
export type Fetch = (url: URL, question?: Question) => Promise<Answer>;

export interface FetchOptions {
  /** Names the program, and where to complain. */
  userAgent: string;
  /** In milliseconds, from the first byte sent to the last one received. */
  timeout: number;
  /** Of the response's body. */
  maxBytes: number;
  /** Allows addresses of this machine and its network. */
  allowPrivate: boolean;
  /** Aborts the request, with the code `ABORT_ERR`. */
  signal?: AbortSignal;
}

/** No page needs more. Hangs up on servers that never stop sending headers. */
const MAX_HEADER_BYTES = 32_768;

/** All requests of the program are sent by what this returns. It keeps no connection. */
export function fetcher(options: FetchOptions): Fetch {
  const { userAgent, maxBytes, allowPrivate, signal } = options;
  return (url, question = {}) => {
    const { method = "GET", headers, body, headersOnly = method === "HEAD" } = question;
    if (!allowPrivate && !isPublicHost(url.hostname)) return Promise.resolve({ code: NOT_PUBLIC });
    return new Promise((resolve) => {
      const request = (url.protocol === "https:" ? overHttps : overHttp)(url, {
        method,
        agent: false,
        maxHeaderSize: MAX_HEADER_BYTES,
        headers: {
          "user-agent": userAgent,
          connection: "close",
          ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
          ...headers,
        },
        ...(!allowPrivate && { lookup: publicLookup }),
      });
      const timeout = Math.max(options.timeout, question.timeout ?? 0);
      // A single timer for the whole exchange: a server that trickles bytes is never idle.
      const clock = setTimeout(() => end({ code: "ETIMEDOUT" }), timeout);
      const stop = (): void => end({ code: "ABORT_ERR" });
      const end = (answer: Answer): void => {
        clearTimeout(clock);
        signal?.removeEventListener("abort", stop);
        resolve(answer);
        request.destroy();
      };
      request.on("error", (error) => end({ code: codeOf(error) }));
      request.on("response", (response) => {
        if (headersOnly) end({ ...headOf(response), bytes: Buffer.alloc(0) });
        else readBody(response, maxBytes, end);
      });
      signal?.addEventListener("abort", stop);
      if (signal?.aborted) stop();
      else request.end(body);
    });
  };
}

function readBody(
  response: IncomingMessage,
  maxBytes: number,
  end: (answer: Answer) => void,
): void {
  const parts: Buffer[] = [];
  let size = 0;
  response.on("data", (part: Buffer) => {
    size += part.length;
    if (size > maxBytes) end({ code: TOO_LARGE });
    else parts.push(part);
  });
  response.on("end", () => {
    const encoding = response.headers["content-encoding"];
    const read = decompressed(Buffer.concat(parts), encoding, maxBytes);
    end("code" in read ? read : { ...headOf(response), ...read });
  });
  response.on("error", (error) => end({ code: codeOf(error) }));
}

function headOf({ statusCode = 0, headers, socket }: IncomingMessage): Omit<Received, "bytes"> {
  const { location, "retry-after": retryAfter, "content-type": contentType } = headers;
  const all = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]);
  const ends =
    socket instanceof TLSSocket ? Date.parse(socket.getPeerCertificate().valid_to) : Number.NaN;
  return {
    status: statusCode,
    ...(location && { location: asUtf8(location) }),
    ...(retryAfter && { retryAfter }),
    ...(contentType && { contentType }),
    headers: Object.fromEntries(all),
    ...(Number.isFinite(ends) && { certificateEnds: ends }),
  };
}

/** Node decodes headers as Latin-1, but servers send UTF-8. */
function asUtf8(header: string): string {
  const text = Buffer.from(header, "latin1").toString("utf8");
  return text.includes("\ufffd") ? header : text;
}
