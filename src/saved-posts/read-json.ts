import type { Ask } from "../web/ask.ts";
import { whyNot, whyStatus } from "../web/reasons.ts";

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
    if (status !== 200) return { why: whyStatus(status, answer.retryAfter) };
    try {
      return { data: JSON.parse(text) };
    } catch {
      return { why: "the answer is not JSON" };
    }
  }
  return { why: `it redirects more than ${MAX_REDIRECTS} times` };
}
