import { LEFT_ALONE } from "../web/error-codes.ts";
import type { Response } from "./request.ts";
import { retryAfter } from "./retry-after.ts";

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves early if the check ends. */
  sleep: (milliseconds: number) => Promise<void>;
}

export interface Politeness extends Clock {
  /** Time between two requests to one host, in milliseconds. */
  pause: number;
  /** The longest `Retry-After` to honour, in milliseconds. */
  patience: number;
}

const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/**
 * Sends one request at a time to each host, with a pause in between. A busy host that names a time is asked once more
 * then; a host that is still busy receives no more requests.
 */
export function politely<Method, Got extends Response>(
  send: (method: Method, url: URL) => Promise<Got>,
  { pause, patience, now, sleep }: Politeness,
): (method: Method, url: URL) => Promise<Got | { code: string }> {
  const turns = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const leftAlone = new Set<string>();

  const onTurn = async (method: Method, url: URL): Promise<Got | { code: string }> => {
    const { host } = url;
    if (leftAlone.has(host)) return { code: LEFT_ALONE };
    await sleep((freeAt.get(host) ?? 0) - now());
    const first = await send(method, url);
    const wait = isBusy(first) ? retryAfter(first.retryAfter, now()) : undefined;
    const comesAgain = wait !== undefined && wait <= patience;
    if (comesAgain) await sleep(Math.max(wait, pause));
    const response = comesAgain ? await send(method, url) : first;
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

function isBusy<Got extends Response>(response: Got): response is Exclude<Got, { code: string }> {
  return (
    "status" in response &&
    (response.status === TOO_MANY_REQUESTS || response.status === UNAVAILABLE)
  );
}
