import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { BuildRequest } from "../../engine/request/request.ts";
import { readSealed, writeSealed } from "../../engine/store/sealed.ts";
import { type AnswerFile, openAnswers } from "../../link-check/answers.ts";
import { type CheckResult, checkUrls } from "../../link-check/check-urls.ts";
import { politely } from "../../link-check/politely.ts";
import { requester } from "../../link-check/request.ts";
import type { CitedSource } from "../../link-check/types.ts";
import { redrawer } from "../../terminal.ts";

/** How URLs are checked. Times are in milliseconds. */
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

const HOSTS_AT_ONCE = 8;
/** Hosts that ask for a longer wait receive no more requests. */
const MAX_WAIT = 60_000;
/** Node fires longer timers at once. */
const MAX_TIMER = 2 ** 31 - 1;

/**
 * Checks the sources' URLs, and saves the answers in the cache even if Ctrl-C ends the check. `site` is the
 * publication's URL.
 */
export async function checkSources(
  sources: readonly CitedSource[],
  { cache, root }: BuildRequest,
  { site, ...limits }: CheckRequest & { site: string },
): Promise<{ checked: CheckResult; interrupted: boolean }> {
  const now = Date.now;
  const redraw = redrawer();
  const onAnswer = (done: number, total: number) => redraw?.(`Checking ${done} of ${total} URLs`);
  const answers = openAnswers(answerFile(cache), { maxAge: limits.maxAge, now });
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  // A second Ctrl-C ends the process as usual.
  process.once("SIGINT", interrupt);
  const end = new AbortController();
  const clock = setTimeout(() => end.abort(), Math.min(limits.for, MAX_TIMER));
  const signal = AbortSignal.any([interruption.signal, end.signal]);
  const sleep = async (milliseconds: number): Promise<void> => {
    if (milliseconds > 0)
      await wait(Math.min(milliseconds, MAX_TIMER), undefined, { signal }).catch(() => {});
  };
  const { timeout, pause, allowPrivate = false } = limits;
  const userAgent = `Dateline/${versionIn(root)} (link check; +${new URL(site).href})`;
  const send = politely(requester({ userAgent, timeout, allowPrivate, signal }), {
    pause,
    patience: MAX_WAIT,
    now,
    sleep,
  });
  try {
    const checked = await checkUrls(
      sources.flatMap(({ url }) => url ?? []),
      { send, memory: answers, hosts: HOSTS_AT_ONCE, limit: limits.limit, now, signal, onAnswer },
    );
    return { checked, interrupted: interruption.signal.aborted };
  } finally {
    clearTimeout(clock);
    process.off("SIGINT", interrupt);
    answers.save();
    redraw?.("");
  }
}

/** Sealed, because a flipped bit in a URL would mark the wrong source as dead. */
function answerFile(cache: string): AnswerFile {
  const file = join(cache, "links.json");
  return {
    read: () => readSealed(file)?.toString("utf8"),
    write: (text) => writeSealed(file, Buffer.from(text)),
  };
}

function versionIn(root: string): string {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}
