import type { Fetch } from "../web/fetch.ts";
import { follow } from "./follow.ts";
import type { DatedAnswer } from "./types.ts";
import { asDoubtful, isFoundOffline } from "./verdict.ts";

/** Answers of earlier checks. */
export interface Memory {
  /** Undefined if too old to rely on. */
  fresh: (url: string) => DatedAnswer | undefined;
  /** Whatever its age. */
  last: (url: string) => DatedAnswer | undefined;
  keep: (url: string, answer: DatedAnswer) => void;
}

export interface CheckOptions {
  /** Sends one request at a time to each host: see `politely`. */
  fetch: Fetch;
  memory: Memory;
  /** How many hosts to contact in parallel. */
  hosts: number;
  /** The most URLs to request. */
  limit: number;
  now: () => number;
  /** Ends the check; answers received so far are kept. */
  signal: AbortSignal;
  onAnswer?: (done: number, total: number) => void;
}

export interface CheckResult {
  answers: Map<string, DatedAnswer>;
  /** Why a URL was not checked. */
  unchecked: Map<string, string>;
}

/** If at least this many hosts were asked and none responded, the fault is probably on this machine. */
const HOSTS_TO_DOUBT = 3;

/** Checks each URL. Never-checked URLs come first, then the oldest answers, so limited checks eventually cover all. */
export async function checkUrls(
  urls: readonly string[],
  options: CheckOptions,
): Promise<CheckResult> {
  const { fetch, memory, hosts, limit, now, signal, onAnswer = () => {} } = options;
  const answers = new Map<string, DatedAnswer>();
  const unchecked = new Map<string, string>();
  const toCheck: string[] = [];
  for (const url of new Set(urls)) {
    const known = memory.fresh(url);
    if (known) answers.set(url, known);
    else toCheck.push(url);
  }
  const age = new Map(toCheck.map((url) => [url, memory.last(url)?.at ?? 0]));
  toCheck.sort((a, b) => (age.get(a) ?? 0) - (age.get(b) ?? 0));
  for (const url of toCheck.splice(limit)) unchecked.set(url, "the check reached its --limit");
  const checked: string[] = [];
  const checkOne = async (url: string): Promise<void> => {
    const found = signal.aborted
      ? { why: "the check ended first" }
      : await follow(new URL(url), fetch);
    if ("why" in found) return void unchecked.set(url, found.why);
    const answer = { ...found, at: now() };
    answers.set(url, answer);
    memory.keep(url, answer);
    checked.push(url);
    onAnswer(checked.length, toCheck.length);
  };
  await inParallel([...Map.groupBy(toCheck, hostOf).values()], hosts, checkOne);
  if (!checked.some((url) => answers.get(url)?.reached)) {
    const manyFailed = new Set(checked.map(hostOf)).size >= HOSTS_TO_DOUBT;
    for (const url of checked) {
      const answer = answers.get(url);
      if (!answer || !(manyFailed || isFoundOffline(answer))) continue;
      const doubtful = { ...answer, ...asDoubtful(answer) };
      answers.set(url, doubtful);
      memory.keep(url, doubtful);
    }
  }
  return { answers, unchecked };
}

/** Runs `lanes` groups in parallel, and the URLs of each group one after the other. */
export async function inParallel(
  groups: readonly string[][],
  lanes: number,
  run: (url: string) => Promise<void>,
): Promise<void> {
  const waiting = groups.values();
  const lane = async (): Promise<void> => {
    for (const group of waiting) for (const url of group) await run(url);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function hostOf(url: string): string {
  return new URL(url).host;
}
