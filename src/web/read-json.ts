import type { Fetch } from "./fetch.ts";
import { readPage } from "./read-page.ts";

/** The JSON at a URL, or why there is none, as the rest of a sentence: `the server answered with 500`. */
export async function readJson(
  url: URL,
  { fetch, accept = "application/json" }: { fetch: Fetch; accept?: string },
): Promise<{ data: unknown } | { why: string; status?: number }> {
  const page = await readPage(url, { fetch, accept });
  if ("why" in page) return page;
  try {
    return { data: JSON.parse(page.bytes.toString("utf8")) };
  } catch {
    return { why: "the answer is not JSON" };
  }
}
