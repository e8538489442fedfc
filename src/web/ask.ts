import { type FetchOptions, fetcher, type Question, type Received } from "./fetch.ts";

/** A response with its text, or an error code: of Node.js, or one of `TOO_LARGE` and `NOT_PUBLIC`. */
export type Answer = Response | { code: string };

export interface Response extends Omit<Received, "bytes" | "contentType"> {
  text: string;
}

/** Sends one request, and follows no redirect. */
export type Ask = (url: URL, question?: Question) => Promise<Answer>;

/** Asks servers for JSON. */
export function asker(options: FetchOptions): Ask {
  const fetch = fetcher(options);
  return async (url, question = {}) => {
    const json = question.body !== undefined && { "content-type": "application/json" };
    const headers = { accept: "application/json", ...json, ...question.headers };
    const received = await fetch(url, { ...question, headers });
    if ("code" in received) return received;
    const { bytes, contentType: _, ...response } = received;
    return { ...response, text: bytes.toString("utf8") };
  };
}
