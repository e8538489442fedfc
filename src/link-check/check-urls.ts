import type { Ask } from "./ask.ts";
import { follow } from "./follow.ts";
import type { DatedAnswer } from "./types.ts";
import { doubted } from "./verdict.ts";

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
  ask: Ask;
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

export interface Checked {
  answers: Map<string, DatedAnswer>;
  /** Why a URL was not checked. */
  unchecked: Map<string, string>;
}

/** If at least this many hosts were asked and none responded, the fault is probably on this machine. */
const HOSTS_TO_DOUBT = 3;

/** Checks each URL. Never-checked URLs come first, then the oldest answers, so limited checks eventually cover all. */
export async function checkUrls(urls: readonly string[], options: CheckOptions): Promise<Checked> {
  const { ask, memory, hosts, limit, now, signal, onAnswer = () => {} } = options;
  const answers = new Map<string, DatedAnswer>();
  const unchecked = new Map<string, string>();
  const toAsk: string[] = [];
  for (const url of new Set(urls)) {
    const known = memory.fresh(url);
    if (known) answers.set(url, known);
    else toAsk.push(url);
  }
  const age = new Map(toAsk.map((url) => [url, memory.last(url)?.at ?? 0]));
  toAsk.sort((a, b) => (age.get(a) ?? 0) - (age.get(b) ?? 0));
  for (const url of toAsk.splice(limit)) unchecked.set(url, "the check was limited to fewer");
  const asked: string[] = [];
  const askOne = async (url: string): Promise<void> => {
    const found = signal.aborted
      ? { why: "the check ended before" }
      : await follow(new URL(url), ask);
    if ("why" in found) return void unchecked.set(url, found.why);
    const answer = { ...found, at: now() };
    answers.set(url, answer);
    memory.keep(url, answer);
    asked.push(url);
    onAnswer(asked.length, toAsk.length);
  };
  await inLanes([...Map.groupBy(toAsk, hostOf).values()], hosts, askOne);
  if (isSilent(asked, answers)) {
    for (const url of asked) {
      const answer = answers.get(url);
      if (!answer) continue;
      const doubtful = { ...answer, ...doubted(answer) };
      answers.set(url, doubtful);
      memory.keep(url, doubtful);
    }
  }
  return { answers, unchecked };
}

/** Runs `lanes` groups in parallel, and the URLs of each group one after the other. */
async function inLanes(
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

function isSilent(asked: readonly string[], answers: ReadonlyMap<string, DatedAnswer>): boolean {
  return (
    new Set(asked.map(hostOf)).size >= HOSTS_TO_DOUBT &&
    !asked.some((url) => answers.get(url)?.reached)
  );
}

function hostOf(url: string): string {
  return new URL(url).host;
}
