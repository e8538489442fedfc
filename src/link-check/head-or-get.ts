import type { Answer, Fetch } from "../web/fetch.ts";
import { needsGet } from "./verdict.ts";

const HEADERS = { accept: "text/html,*/*;q=0.8" };

/** Requests a URL without its body, and with it if the server does not know how to answer that. */
export async function headOrGet(url: URL, fetch: Fetch): Promise<Answer> {
  const head = await fetch(url, { method: "HEAD", headers: HEADERS });
  return needsGet(head) ? await fetch(url, { headers: HEADERS, headersOnly: true }) : head;
}
