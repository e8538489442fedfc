import type { Fetch } from "../web/fetch.ts";
import type { Answer, Expected } from "./types.ts";
import { GIVEN_UP } from "./unanswered.ts";

/** Requests at the same time: enough to be quick, and no burden. */
const AT_ONCE = 6;

/** After so many failures, the host is left alone. */
const MOST_FAILURES = 6;

/** Asks for each URL once, and remembers which gave no answer. */
export function memoryOf(
  expected: Expected,
  { fetch, isLate }: { fetch: Fetch; isLate: () => boolean },
) {
  const take = inTurn(AT_ONCE);
  const known = new Map<string, Promise<Answer>>();
  const failed = new Map<string, string>();
  const isWhole = wholeUrls(expected);
  const asked = async (address: URL): Promise<Answer> => {
    const answer =
      failed.size >= MOST_FAILURES || isLate() ? { code: GIVEN_UP } : await ask(address, fetch);
    if ("code" in answer) failed.set(address.href, answer.code);
    return isWhole(address) ? answer : shortened(answer);
  };
  const get = (url: string, origin = expected.origin): Promise<Answer> => {
    const address = new URL(url, origin);
    const answer = known.get(address.href) ?? take(() => asked(address));
    known.set(address.href, answer);
    return answer;
  };
  return { get, failed };
}

async function ask(url: URL, fetch: Fetch): Promise<Answer> {
  const received = await fetch(url, { headers: { accept: "*/*" } });
  if ("code" in received) return received;
  const { bytes, ...served } = received;
  return { ...served, text: bytes.toString("utf8") };
}

/** URLs whose text is read to its end. Of all others, the beginning says what they are. */
function wholeUrls({ front, newest, feeds, sitemap, robots, origin }: Expected) {
  const urls = [front.url, sitemap, robots, ...[...newest, ...feeds].map(({ url }) => url)];
  const whole = new Set(urls.map((url) => new URL(url, origin).href));
  return ({ href }: URL) => whole.has(href);
}

const BEGINNING = 65_536;

/** So that a hundred long answers do not fill the memory. A copy: a slice would hold the whole text. */
function shortened(answer: Answer): Answer {
  if ("code" in answer || answer.text.length <= BEGINNING) return answer;
  return { ...answer, text: Buffer.from(answer.text.slice(0, BEGINNING)).toString() };
}

/** Runs at most so many jobs at once. */
function inTurn(most: number): <Value>(job: () => Promise<Value>) => Promise<Value> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await job();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
