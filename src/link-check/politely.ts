import type { Ask, Response } from "./ask.ts";
import { retryAfter } from "./retry-after.ts";

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Ends early where all is to end. */
  sleep: (milliseconds: number) => Promise<void>;
}

export interface Politeness extends Clock {
  /** Between two requests to a host, in milliseconds. */
  pause: number;
  /** The longest that a host which asks for it is waited for, in milliseconds. */
  patience: number;
}

/** The code of a request that was not made: its host has asked to be left alone. */
export const LEFT_ALONE = "ERR_HOST_LEFT_ALONE";

const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/**
 * Asks each host for one thing at a time, with a pause between. One that says when to come again is asked once more
 * then, and one that goes on saying so is left alone from there on.
 */
export function politely(ask: Ask, { pause, patience, now, sleep }: Politeness): Ask {
  const turns = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const leftAlone = new Set<string>();

  const onTurn = async (...[method, url]: Parameters<Ask>): Promise<Response> => {
    const { host } = url;
    if (leftAlone.has(host)) return { code: LEFT_ALONE };
    await sleep((freeAt.get(host) ?? 0) - now());
    const first = await ask(method, url);
    const wait = isBusy(first) ? retryAfter(first.retryAfter, now()) : undefined;
    const comesAgain = wait !== undefined && wait <= patience;
    if (comesAgain) await sleep(Math.max(wait, pause));
    const response = comesAgain ? await ask(method, url) : first;
    freeAt.set(host, now() + pause);
    const toLeave = wait !== undefined || ("status" in first && first.status === TOO_MANY_REQUESTS);
    if (toLeave && isBusy(response)) leftAlone.add(host);
    return response;
  };

  return (method, url) => {
    const turn = (turns.get(url.host) ?? Promise.resolve()).then(() => onTurn(method, url));
    turns.set(url.host, turn);
    return turn;
  };
}

function isBusy(response: Response): response is Exclude<Response, { code: string }> {
  return (
    "status" in response &&
    (response.status === TOO_MANY_REQUESTS || response.status === UNAVAILABLE)
  );
}
