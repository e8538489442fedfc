import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { TLSSocket } from "node:tls";
import { isPublicHost, NOT_PUBLIC, publicLookup } from "./public-addresses.ts";

/** What is sent to a server. Without a method, it is a GET. */
export interface Question {
  method?: "GET" | "POST";
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

/** A response with its text, or an error code: of Node.js, or one of `TOO_LARGE` and `NOT_PUBLIC`. */
export type Answer = Response | { code: string };

export interface Response {
  status: number;
  location?: string;
  retryAfter?: string;
  /** By name, in lower case. */
  headers: Readonly<Record<string, string>>;
  /** When the certificate of an encrypted connection ends, in milliseconds since 1970. */
  certificateEnds?: number;
  text: string;
}

/** Sends one request, and follows no redirect. */
export type Ask = (url: URL, question?: Question) => Promise<Answer>;

export interface AskOptions {
  /** Names the program, and where to complain. */
  userAgent: string;
  /** In milliseconds, from the first byte sent to the last one received. */
  timeout: number;
  /** Of the response's text. */
  maxBytes: number;
  /** Allows addresses of this machine and its network. */
  allowPrivate: boolean;
}

/** Error code of a response with more bytes than asked for. */
export const TOO_LARGE = "ERR_RESPONSE_TOO_LARGE";
const MAX_HEADER_BYTES = 32_768;

export function asker({ userAgent, timeout, maxBytes, allowPrivate }: AskOptions): Ask {
  return (url, { method = "GET", headers, body } = {}) => {
    if (!allowPrivate && !isPublicHost(url.hostname)) return Promise.resolve({ code: NOT_PUBLIC });
    return new Promise((resolve) => {
      const request = (url.protocol === "https:" ? overHttps : overHttp)(url, {
        method,
        agent: false,
        maxHeaderSize: MAX_HEADER_BYTES,
        headers: {
          "user-agent": userAgent,
          accept: "application/json",
          connection: "close",
          ...(body !== undefined && {
            "content-type": "application/json",
            "content-length": String(Buffer.byteLength(body)),
          }),
          ...headers,
        },
        ...(!allowPrivate && { lookup: publicLookup }),
      });
      // A single timer for the whole exchange: a server that trickles bytes is never idle.
      const clock = setTimeout(() => end({ code: "ETIMEDOUT" }), timeout);
      const end = (answer: Answer): void => {
        clearTimeout(clock);
        resolve(answer);
        request.destroy();
      };
      request.on("error", (error) => end({ code: codeOf(error) }));
      request.on("response", (response) => {
        const { statusCode: status = 0, headers: own } = response;
        const { location, "retry-after": retryAfter } = own;
        const parts: Buffer[] = [];
        let size = 0;
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > maxBytes) end({ code: TOO_LARGE });
          else parts.push(part);
        });
        response.on("end", () =>
          end({
            status,
            ...(location && { location }),
            ...(retryAfter && { retryAfter }),
            ...connectionOf(response),
            text: Buffer.concat(parts).toString("utf8"),
          }),
        );
        response.on("error", (error) => end({ code: codeOf(error) }));
      });
      request.end(body);
    });
  };
}

function connectionOf({
  headers,
  socket,
}: IncomingMessage): Pick<Response, "headers" | "certificateEnds"> {
  const own = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]);
  const ends =
    socket instanceof TLSSocket ? Date.parse(socket.getPeerCertificate().valid_to) : Number.NaN;
  return {
    headers: Object.fromEntries(own),
    ...(Number.isFinite(ends) && { certificateEnds: ends }),
  };
}

/** Several addresses of a host may have failed, each with an error. The first one speaks for all. */
export function codeOf(error: Error): string {
  const [first] = error instanceof AggregateError ? error.errors : [error];
  if (first instanceof Error && "code" in first) return String(first.code);
  return "code" in error ? String(error.code) : error.name;
}
