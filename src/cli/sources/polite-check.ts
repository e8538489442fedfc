import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Politeness } from "../../web/politely.ts";

/** How pages are requested. Times are in milliseconds. */
export interface CheckRequest {
  maxAge: number;
  limit: number;
  /** Time limit of the whole check. */
  for: number;
  /** Time limit of each request. */
  timeout: number;
  /** Time between two requests to one host. */
  pause: number;
  allowPrivate?: boolean;
}

export const HOSTS_AT_ONCE = 8;
/** Hosts that ask for a longer wait receive no more requests. */
const MAX_WAIT = 60_000;
/** Node fires longer timers at once. */
const MAX_TIMER = 2 ** 31 - 1;

export interface TimedCheck extends Disposable {
  politeness: Politeness;
  /** Aborted by Ctrl-C, and when the time is over. */
  signal: AbortSignal;
  isInterrupted: () => boolean;
}

/** Limits a check in time, and lets Ctrl-C end it. A second Ctrl-C ends the process as usual. */
export function timedCheck({ for: most, pause }: Pick<CheckRequest, "for" | "pause">): TimedCheck {
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.once("SIGINT", interrupt);
  const end = new AbortController();
  const clock = setTimeout(() => end.abort(), Math.min(most, MAX_TIMER));
  const signal = AbortSignal.any([interruption.signal, end.signal]);
  const sleep = async (milliseconds: number): Promise<void> => {
    if (milliseconds > 0)
      await wait(Math.min(milliseconds, MAX_TIMER), undefined, { signal }).catch(() => {});
  };
  return {
    politeness: { pause, patience: MAX_WAIT, now: Date.now, sleep },
    signal,
    isInterrupted: () => interruption.signal.aborted,
    [Symbol.dispose]: () => {
      clearTimeout(clock);
      process.off("SIGINT", interrupt);
    },
  };
}

/** Names the program, and the publication to complain to. */
export function userAgentOf(root: string, site: string, purpose: string): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return `Dateline/${version} (${purpose}; +${new URL(site).href})`;
}
