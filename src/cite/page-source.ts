import { pageOf } from "../html-reading/elements.ts";
import { type FoundSource, merged } from "./found-source.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { readHighwire } from "./read-highwire.ts";
import { readLinkedData } from "./read-linked-data.ts";
import { readDublinCore, readOpenGraph, readPlain } from "./read-metas.ts";

/** Every form in which pages describe themselves, the one that says it best first. */
const READERS: readonly ((facts: PageFacts) => FoundSource)[] = [
  readHighwire,
  readLinkedData,
  readDublinCore,
  readOpenGraph,
  readPlain,
];

/** How browsers note where a page was saved from, and SingleFile. */
const SAVED_FROM = [
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i,
];
const COMMENT_CHARACTERS = 5_000;

/**
 * A page's metadata. `url` is where it was read; undefined for a saved page, which may name it. Undefined if
 * the page can't be parsed.
 */
export function pageSource(html: string, url: string | undefined): FoundSource | undefined {
  const page = pageOf(html);
  if (!page) return undefined;
  const facts = pageFacts(page);
  const found = merged(READERS.map((read) => read(facts)));
  const head = html.slice(0, COMMENT_CHARACTERS);
  const saved = SAVED_FROM.flatMap((pattern) => pattern.exec(head)?.[1] ?? [])[0];
  const base = url ?? saved ?? facts.canonical ?? found.url;
  const own = base === undefined ? undefined : addressIn(facts, found.url, base);
  return { ...found, ...(own === undefined ? { url: "" } : { url: own }) };
}

/** The address that a page gives itself, unless that is on a site of others. */
function addressIn({ canonical }: PageFacts, named: string | undefined, base: string): string {
  const own = [canonical, named]
    .flatMap((each) => (each === undefined ? [] : (URL.parse(each, base) ?? [])))
    .find((each) => siteOf(each) === siteOf(URL.parse(base)) && !isFront(each, base));
  return own?.href ?? base;
}

function siteOf(url: URL | null): string | undefined {
  return url?.hostname.replace(/^(?:www|m|amp|mobile|edition)\./, "");
}

/** Some sites name their front page as the address of all pages. */
function isFront({ pathname, search }: URL, base: string): boolean {
  return pathname === "/" && search === "" && URL.parse(base)?.pathname !== "/";
}
