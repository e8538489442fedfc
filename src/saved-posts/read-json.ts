import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isPublicHost, NOT_PUBLIC, publicLookup } from "../link-check/public-addresses.ts";

/** A response, or an error code. Of a body that is too long, `text` is absent. */
export type Answer =
  | { status: number; location?: string; wait?: string; text?: string }
  | { code: string };

/** Sends one request, and follows no redirect. */
export type Ask = (url: URL) => Promise<Answer>;

interface AskOptions {
  userAgent: string;
  /** In milliseconds, from the first byte sent to the last byte received. */
  timeout: number;
  /** Allows addresses of this machine and its network. */
  allowPrivate?: boolean;
}

/** A description of a post has a few thousand bytes; a long thread has more. */
const MAX_BYTES = 1_000_000;
const MAX_HEADER_BYTES = 32_768;

/** Asks a server for JSON. Hangs up on servers that are slow or never stop. */
export function asker({ userAgent, timeout, allowPrivate = false }: AskOptions): Ask {
  return (url) => {
    if (!allowPrivate && !isPublicHost(url.hostname)) return Promise.resolve({ code: NOT_PUBLIC });
    return new Promise((resolve) => {
      const request = (url.protocol === "https:" ? overHttps : overHttp)(url, {
        agent: false,
        maxHeaderSize: MAX_HEADER_BYTES,
        headers: { "user-agent": userAgent, accept: "application/json", connection: "close" },
        ...(!allowPrivate && { lookup: publicLookup }),
      });
      const clock = setTimeout(() => end({ code: "ETIMEDOUT" }), timeout);
      const end = (answer: Answer): void => {
        clearTimeout(clock);
        resolve(answer);
        request.destroy();
      };
      request.on("error", (error) =>
        end({ code: "code" in error ? String(error.code) : error.name }),
      );
      request.on("response", (response) => {
        const { statusCode: status = 0, headers } = response;
        const { location, "retry-after": wait } = headers;
        const head = { status, ...(location && { location }), ...(wait && { wait }) };
        const chunks: Buffer[] = [];
        let size = 0;
        response.on("data", (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_BYTES) end(head);
          else chunks.push(chunk);
        });
        response.on("end", () => end({ ...head, text: Buffer.concat(chunks).toString("utf8") }));
        response.on("error", () => end({ code: "ECONNRESET" }));
      });
      request.end();
    });
  };
}

const MAX_REDIRECTS = 3;

/** The JSON at a URL, or why there is none, as the rest of a sentence: `the server answered with 500`. */
export async function readJson(
  url: string,
  ask: Ask,
): Promise<{ data: unknown } | { why: string }> {
  let at = new URL(url);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await ask(at);
    if ("code" in answer) return { why: whyNot(answer.code, at) };
    const { status, location, text } = answer;
    if (status >= 300 && status < 400 && location !== undefined) {
      const next = URL.parse(location, at);
      if (next?.protocol !== at.protocol)
        return { why: "it redirects to an address of another kind" };
      at = next;
      continue;
    }
    if (status !== 200) return { why: whyStatus(status, answer.wait) };
    if (text === undefined) return { why: "the answer is too long" };
    try {
      return { data: JSON.parse(text) };
    } catch {
      return { why: "the answer is not JSON" };
    }
  }
  return { why: `it redirects more than ${MAX_REDIRECTS} times` };
}

function whyNot(code: string, { host }: URL): string {
  if (code === NOT_PUBLIC) return `${host} is in a private network`;
  if (code === "ETIMEDOUT") return `${host} takes too long to answer`;
  return `${host} can't be reached (${code})`;
}

function whyStatus(status: number, wait: string | undefined): string {
  if (status === 404 || status === 410) return "it was deleted or is not public";
  if (status === 401 || status === 403) return "it is not public";
  if (status !== 429) return `the server answered with ${status}`;
  const seconds = /^\d{1,6}$/.test(wait ?? "") ? ` for ${wait} seconds` : "";
  return `the server asks for a pause${seconds}: try again later`;
}
