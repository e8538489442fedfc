import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isPublicHost, NOT_PUBLIC, publicLookup } from "./addresses.ts";

/** A server's answer without its body, or the code of what went wrong. */
export type Response =
  | { status: number; location?: string; retryAfter?: string }
  | { code: string };

export type Ask = (method: "HEAD" | "GET", url: URL) => Promise<Response>;

export interface AskOptions {
  /** Who asks, and where to complain. */
  userAgent: string;
  /** From the first byte sent to the last header read, in milliseconds. */
  timeout: number;
  /** Also addresses of this machine and of its network. */
  allowPrivate: boolean;
  /** Hangs up. */
  signal: AbortSignal;
}

/** No page needs more; a server that never stops sending them is left. */
const MOST_HEADERS = 32_768;

/** Makes the function that asks a server once, without following where it points. */
export function asker({ userAgent, timeout, allowPrivate, signal }: AskOptions): Ask {
  return (method, url) => {
    if (!allowPrivate && !isPublicHost(url.hostname)) return Promise.resolve({ code: NOT_PUBLIC });
    return new Promise((resolve) => {
      const request = (url.protocol === "https:" ? overHttps : overHttp)(url, {
        method,
        // A connection of its own: none is kept open, and none is shared.
        agent: false,
        maxHeaderSize: MOST_HEADERS,
        headers: { "user-agent": userAgent, accept: "text/html,*/*;q=0.8", connection: "close" },
        ...(!allowPrivate && { lookup: publicLookup }),
      });
      // One clock for all of it: a server that sends a byte now and then is never idle.
      const clock = setTimeout(() => end({ code: "ETIMEDOUT" }), timeout);
      const stop = (): void => end({ code: "ABORT_ERR" });
      const end = (response: Response): void => {
        clearTimeout(clock);
        signal.removeEventListener("abort", stop);
        resolve(response);
        // The body is never read, however long it is and whatever is wrong with it.
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

/** All addresses of a host may have been tried, each with an error of its own. */
function codeOf(error: Error): string {
  const [first] = error instanceof AggregateError ? error.errors : [error];
  if (first instanceof Error && "code" in first) return String(first.code);
  return "code" in error ? String(error.code) : error.name;
}
