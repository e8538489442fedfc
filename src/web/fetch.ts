import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { TLSSocket } from "node:tls";
import { decompressed } from "./decompress.ts";
import { codeOf, TOO_LARGE } from "./error-codes.ts";
import { isPublicHost, NOT_PUBLIC, publicLookup } from "./public-addresses.ts";

/** What is sent to a server. Without a method, it is a GET. */
export interface Question {
  method?: "GET" | "POST";
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

/** A response with its bytes, decompressed. */
export interface Received {
  status: number;
  location?: string;
  retryAfter?: string;
  contentType?: string;
  /** By name, in lower case. */
  headers: Readonly<Record<string, string>>;
  /** When the certificate of an encrypted connection ends, in milliseconds since 1970. */
  certificateEnds?: number;
  bytes: Buffer;
}

/** Sends one request, and follows no redirect. An error code is Node.js's, or one of `TOO_LARGE` and `NOT_PUBLIC`. */
export type Fetch = (url: URL, question?: Question) => Promise<Received | { code: string }>;

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

const MAX_HEADER_BYTES = 32_768;

export function fetcher({
  userAgent,
  timeout,
  maxBytes,
  allowPrivate,
  signal,
}: FetchOptions): Fetch {
  return (url, { method = "GET", headers, body } = {}) => {
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
      // A single timer for the whole exchange: a server that trickles bytes is never idle.
      const clock = setTimeout(() => end({ code: "ETIMEDOUT" }), timeout);
      const stop = (): void => end({ code: "ABORT_ERR" });
      const end = (answer: Received | { code: string }): void => {
        clearTimeout(clock);
        signal?.removeEventListener("abort", stop);
        resolve(answer);
        request.destroy();
      };
      request.on("error", (error) => end({ code: codeOf(error) }));
      request.on("response", (response) => {
        const { statusCode: status = 0, headers: own } = response;
        const { location, "retry-after": retryAfter, "content-type": contentType } = own;
        const parts: Buffer[] = [];
        let size = 0;
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > maxBytes) end({ code: TOO_LARGE });
          else parts.push(part);
        });
        response.on("end", () => {
          const bytes = decompressed(Buffer.concat(parts), own["content-encoding"], maxBytes);
          if ("code" in bytes) return end(bytes);
          end({
            status,
            ...(location && { location }),
            ...(retryAfter && { retryAfter }),
            ...(contentType && { contentType }),
            ...connectionOf(response),
            ...bytes,
          });
        });
        response.on("error", (error) => end({ code: codeOf(error) }));
      });
      signal?.addEventListener("abort", stop);
      if (signal?.aborted) stop();
      else request.end(body);
    });
  };
}

function connectionOf({
  headers,
  socket,
}: IncomingMessage): Pick<Received, "headers" | "certificateEnds"> {
  const own = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]);
  const ends =
    socket instanceof TLSSocket ? Date.parse(socket.getPeerCertificate().valid_to) : Number.NaN;
  return {
    headers: Object.fromEntries(own),
    ...(Number.isFinite(ends) && { certificateEnds: ends }),
  };
}
