import type { CitedSource as Cited } from "../citations/types.ts";
import { byCode } from "../order.ts";
import { sourceIdentity } from "../publication/sources.ts";
import type { CitedSource } from "./types.ts";
import { urlToCheck } from "./url-to-check.ts";

/** An article and the sources it cites, with the number of calls. */
export interface ArticleCitations {
  file: string;
  path: string;
  title: string;
  citations: readonly Pick<Cited, "reference" | "calls">[];
}

/** Every source that the articles cite, most cited first. */
export function citedSources(articles: readonly ArticleCitations[]): CitedSource[] {
  const sources = new Map<string, CitedSource>();
  for (const { file, path, title, citations } of articles) {
    for (const { reference, calls } of citations) {
      const url = urlToCheck(reference);
      // Readers see one source, but its two URLs may differ in status.
      const identity = `${sourceIdentity(reference)} ${url}`;
      const source = sources.get(identity) ?? {
        reference,
        ...(url !== undefined && { url }),
        articles: [],
        calls: 0,
      };
      sources.set(identity, source);
      source.calls += calls.length;
      const last = source.articles.at(-1);
      if (last?.path === path) last.calls += calls.length;
      else {
        const { status } = reference;
        source.articles.push({ file, path, title, calls: calls.length, ...(status && { status }) });
      }
    }
  }
  return [...sources].sort(byCitations).map(([, source]) => source);
}

type Entry = readonly [string, CitedSource];

function byCitations([one, a]: Entry, [other, b]: Entry): number {
  return b.articles.length - a.articles.length || b.calls - a.calls || byCode(one, other);
}
