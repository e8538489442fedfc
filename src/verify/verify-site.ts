import type { Fetch } from "../web/fetch.ts";
import { CHECKS } from "./checks.ts";
import { type Answer, type Expected, type Finding, SUBJECTS } from "./types.ts";

export interface VerifyOptions {
  fetch: Fetch;
  /** In milliseconds since 1970. */
  now: number;
}

/** Requests at the same time: enough to be quick, and no burden. */
const AT_ONCE = 6;

/** Asks a deployed site for what the publication says it has. Returns what is wrong, by subject. */
export async function verifySite(
  expected: Expected,
  { fetch, now }: VerifyOptions,
): Promise<Finding[]> {
  const take = inTurn(AT_ONCE);
  const known = new Map<string, Promise<Answer>>();
  const get = (url: string, origin = expected.origin): Promise<Answer> => {
    const address = new URL(url, origin);
    const asked = known.get(address.href) ?? take(() => ask(address, fetch));
    known.set(address.href, asked);
    return asked;
  };
  const plain = expected.origin.replace(/^https:/, "http:");
  const look = {
    expected,
    now,
    get: (url: string) => get(url),
    getUnencrypted: (url: string) => get(url, plain),
  };
  const found = await Promise.all(SUBJECTS.map((subject) => CHECKS[subject](look)));
  return found.flat();
}

async function ask(url: URL, fetch: Fetch): Promise<Answer> {
  const received = await fetch(url, { headers: { accept: "*/*" } });
  if ("code" in received) return received;
  const { bytes, ...served } = received;
  return { ...served, text: bytes.toString("utf8") };
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
