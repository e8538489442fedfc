import { setTimeout as wait } from "node:timers/promises";
import { LEFT_ALONE } from "./error-codes.ts";
import { type Answer, type Fetch, type FetchOptions, fetcher, type Received } from "./fetch.ts";
import { retryAfter } from "./retry-after.ts";

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves early if nobody waits for the answer any more. */
  sleep: (milliseconds: number) => Promise<void>;
}

export interface Politeness extends Clock {
  /** Time between two requests to one host, in milliseconds. */
  pause: number;
  /** The longest `Retry-After` to honour, in milliseconds. */
  patience: number;
}

/** For a command that somebody waits for, and that sends a few requests. */
const FEW_REQUESTS: Politeness = {
  pause: 0,
  patience: 20_000,
  now: Date.now,
  sleep: async (milliseconds) => wait(milliseconds),
};

/** Sends requests as `options` say, one at a time to each host. */
export function politeFetcher({
  politeness = FEW_REQUESTS,
  ...options
}: FetchOptions & { politeness?: Politeness }): Fetch {
  return politely(fetcher(options), politeness);
}

const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/**
 * Sends one request at a time to each host, with a pause in between. A busy host that names a time is asked once more
 * then; a host that is still busy receives no more requests.
 */
export function politely(fetch: Fetch, { pause, patience, now, sleep }: Politeness): Fetch {
  const turns = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const leftAlone = new Set<string>();

  const onTurn: Fetch = async (url, question) => {
    const { host } = url;
    if (leftAlone.has(host)) return { code: LEFT_ALONE };
    const early = (freeAt.get(host) ?? 0) - now();
    if (early > 0) await sleep(early);
    const first = await fetch(url, question);
    const asked = isBusy(first) ? retryAfter(first.retryAfter, now()) : undefined;
    const comesAgain = asked !== undefined && asked <= patience;
    if (comesAgain) await sleep(Math.max(asked, pause));
    const answer = comesAgain ? await fetch(url, question) : first;
    freeAt.set(host, now() + pause);
    const toLeave =
      asked !== undefined || ("status" in first && first.status === TOO_MANY_REQUESTS);
    if (toLeave && isBusy(answer)) leftAlone.add(host);
    return answer;
  };

  return (url, question) => {
    const turn = (turns.get(url.host) ?? Promise.resolve()).then(() => onTurn(url, question));
    turns.set(url.host, turn);
    return turn;
  };
}

function isBusy(answer: Answer): answer is Received {
  return (
    "status" in answer && (answer.status === TOO_MANY_REQUESTS || answer.status === UNAVAILABLE)
  );
}
