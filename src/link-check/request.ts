import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { codeOf } from "../web/error-codes.ts";
import { isPublicHost, NOT_PUBLIC, publicLookup } from "../web/public-addresses.ts";

/** A response without its body, or an error code. */
export type Response =
  | { status: number; location?: string; retryAfter?: string }
  | { code: string };

export type SendRequest = (method: "HEAD" | "GET", url: URL) => Promise<Response>;

export interface RequesterOptions {
  /** Names the program, and where to complain. */
  userAgent: string;
  /** In milliseconds, from the first byte sent to the last header received. */
  timeout: number;
  /** Allows addresses of this machine and its network. */
  allowPrivate: boolean;
  /** Aborts the request. */
  signal: AbortSignal;
}

/** No page needs more. Hangs up on servers that never stop sending headers. */
const MAX_HEADER_BYTES = 32_768;

/** Creates a function that sends a single request and follows no redirects. */
export function requester({
  userAgent,
  timeout,
  allowPrivate,
  signal,
}: RequesterOptions): SendRequest {
  return (method, url) => {
    if (!allowPrivate && !isPublicHost(url.hostname)) return Promise.resolve({ code: NOT_PUBLIC });
    return new Promise((resolve) => {
      const request = (url.protocol === "https:" ? overHttps : overHttp)(url, {
        method,
        // No connection is pooled or kept open.
        agent: false,
        maxHeaderSize: MAX_HEADER_BYTES,
        headers: { "user-agent": userAgent, accept: "text/html,*/*;q=0.8", connection: "close" },
        ...(!allowPrivate && { lookup: publicLookup }),
      });
      // A single timer for the whole request: a server that trickles bytes is never idle.
      const clock = setTimeout(() => end({ code: "ETIMEDOUT" }), timeout);
      const stop = (): void => end({ code: "ABORT_ERR" });
      const end = (response: Response): void => {
        clearTimeout(clock);
        signal.removeEventListener("abort", stop);
        resolve(response);
        // The body is never read.
        request.destroy();
      };
      request.on("error", (error) => end({ code: codeOf(error) }));
      request.on("response", ({ statusCode = 0, headers }) => {
        const { location, "retry-after": after } = headers;
        end({
          status: statusCode,
          ...(location && { location }),
          ...(after && { retryAfter: after }),
        });
      });
      signal.addEventListener("abort", stop);
      if (signal.aborted) stop();
      else request.end();
    });
  };
}
