import { inParallel } from "../link-check/check-urls.ts";
import type { Fetch } from "../web/fetch.ts";
import { readPage } from "../web/read-page.ts";
import { finderIn, type Reading } from "./find-in-page.ts";
import { type PageText, pageText } from "./page-text.ts";
import type { Passage } from "./passages.ts";
import type { Since, Snapshots } from "./snapshots.ts";

/** The result for a passage, and when it was found, in milliseconds since 1970. */
export interface Found {
  page: Reading;
  /** Of the archived copy. */
  copy?: Reading;
  /** What changed in the page since its snapshot. */
  since?: Since;
  at: number;
}

export interface CheckedPassage extends Passage {
  found: Found;
}

/** Results of earlier checks. */
export interface FoundBefore {
  /** Undefined if too old to rely on. */
  fresh: (passage: Passage) => Found | undefined;
  /** Whatever its age; 0 if it was never checked. */
  lastAt: (passage: Passage) => number;
  keep: (passage: Passage, found: Found) => void;
}

export interface PassageOptions {
  /** Sends one request at a time to each host: see `politely`. */
  fetch: Fetch;
  memory: FoundBefore;
  snapshots: Snapshots;
  /** How many hosts to contact in parallel. */
  hosts: number;
  /** The most pages to request, copies not counted. */
  limit: number;
  now: () => number;
  /** Ends the check; results so far are kept. */
  signal: AbortSignal;
  onPage?: (done: number, total: number) => void;
}

/** Checks each passage, those first that were never checked, then the oldest. A page is read once for all of its. */
export async function checkPassages(
  passages: readonly Passage[],
  options: PassageOptions,
): Promise<CheckedPassage[]> {
  const { memory, snapshots, hosts, limit, now, signal, onPage = () => {} } = options;
  const results = new Map<Passage, Found>();
  const toRead: Passage[] = [];
  for (const passage of passages) {
    const known = snapshots.isWanted(passage.url) ? undefined : memory.fresh(passage);
    if (known) results.set(passage, known);
    else toRead.push(passage);
  }
  toRead.sort((a, b) => memory.lastAt(a) - memory.lastAt(b));
  const pages = [...Map.groupBy(toRead, ({ url }) => url)];
  const left = pages.splice(limit).flatMap(([, own]) => own);
  for (const passage of left) results.set(passage, unread("the check reached its --limit", now()));
  let done = 0;
  const byHost = Map.groupBy(pages, ([url]) => new URL(url).host);
  const ofUrl = new Map(pages);
  await inParallel(
    [...byHost.values()].map((own) => own.map(([url]) => url)),
    hosts,
    async (url) => {
      for (const [passage, found] of await checkPage(url, ofUrl.get(url) ?? [], options)) {
        results.set(passage, found);
        if (found.page.state !== "unread" || passage.isDead) memory.keep(passage, found);
      }
      done += 1;
      if (!signal.aborted) onPage(done, pages.length);
    },
  );
  return passages.map((passage) => ({
    ...passage,
    found: results.get(passage) ?? unread("the check ended first", now()),
  }));
}

function unread(why: string, at: number): Found {
  return { page: { state: "unread", why }, at };
}

async function checkPage(
  url: string,
  passages: readonly Passage[],
  { fetch, snapshots, now, signal }: PassageOptions,
): Promise<[Passage, Found][]> {
  if (signal.aborted) return passages.map((each) => [each, unread("the check ended first", now())]);
  const [first] = passages;
  const isDead = passages.every((passage) => passage.isDead);
  const text = isDead ? { why: "its source is marked as dead" } : await textAt(url, fetch);
  const since =
    first === undefined || "why" in text ? undefined : snapshots.compare(first, text.main);
  const copies = new Map<string, PageText | { why: string }>();
  for (const { archived } of passages)
    if (archived !== undefined && !copies.has(archived))
      copies.set(archived, await textAt(archived, fetch));
  const at = now();
  const inPage = finderIn(text);
  const inCopies = new Map([...copies].map(([copy, read]) => [copy, finderIn(read)]));
  return passages.map((passage) => {
    const copy = inCopies.get(passage.archived ?? "")?.(passage);
    const found = { page: inPage(passage), ...(copy && { copy }), ...(since && { since }), at };
    return [passage, found];
  });
}

const ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5";

async function textAt(url: string, fetch: Fetch): Promise<PageText | { why: string }> {
  const page = await readPage(new URL(url), { fetch, accept: ACCEPT });
  return "why" in page ? page : await pageText(page);
}
