import { doiUrl } from "../../src/citations/doi.ts";
import { kindOf } from "../../src/citations/kind.ts";
import { namesOnlySome } from "../../src/citations/short-name.ts";
import type { CitedSource, Reference } from "../../src/citations/types.ts";
import { type Html, type HtmlValue, html, trusted } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import { apart } from "./language.ts";
import { linkTo } from "./link.ts";
import { nameList } from "./name-list.ts";
import { sourceDate } from "./source-date.ts";
import { texts } from "./texts.ts";
import { partialDate } from "./timestamp.ts";

/** Where a reader finds the source now: the archived copy first where the original is gone. */
export function readingUrl(reference: Reference, site: Site): string | undefined {
  const { url, doi, archived, status } = reference;
  const original = linkTo(url, site) ?? (doi ? doiUrl(doi) : undefined);
  const copy = linkTo(archived, site);
  return status === "dead" ? copy : (original ?? copy);
}

/** An archive's articles cite the same sources again and again. */
const made = new WeakMap<Site, Map<string, Html>>();
const MOST_KEPT = 5_000;

/**
 * A source in one line, its title linked: authors, title, what sort of document it is, where it appeared, when, when it
 * was read, and its copy.
 */
export function referenceLine(reference: Reference, site: Site): Html {
  const lines = made.get(site) ?? new Map<string, Html>();
  made.set(site, lines);
  const key = JSON.stringify(reference);
  const known = lines.get(key);
  if (known) return known;
  const line = untitledLine(reference, site, linkedTitle(reference, site));
  if (lines.size >= MOST_KEPT) lines.clear();
  lines.set(key, line);
  return line;
}

/** A cited source in one line: as the publication's academic style writes it, or else in the news style. */
export function citedLine(
  { reference, entry }: Pick<CitedSource, "reference" | "entry">,
  site: Site,
): Html {
  if (entry === undefined) return referenceLine(reference, site);
  const written = trusted(
    entry,
    "written by src/citations/style, which escapes all text and all attributes",
  );
  // No style tells that a source is gone, and where its copy is.
  const parts = [written, ...sentence(copies(reference, site))];
  return joined(parts, " ");
}

/** The same around another title: none, where the page's own heading is the source's. */
export function untitledLine(reference: Reference, site: Site, title: Html = html``): Html {
  const { authors, container, publisher, more } = reference;
  const names = authors.map((name) => apart(name, site));
  // A publisher that is also the author, or the book, is named once.
  const places = [...new Set([container, publisher])].flatMap((name) =>
    name && !authors.includes(name) ? apart(name, site) : [],
  );
  const sort = sortOf(reference, site);
  const issued = sourceDate(reference.issued, more?.issued, site) ?? stateOf(reference);
  const accessed = sourceDate(reference.accessed, more?.accessed, site);
  const origin = [...(sort ? [sort] : []), ...places, ...(issued ? [issued] : [])];
  const parts = [
    names.length > 0 && authorList(names, namesOnlySome(more), site),
    title,
    origin.length > 0 && joined(origin, texts(site).signs.comma),
    accessed && texts(site).sources.accessed(accessed),
    copies(reference, site),
  ];
  return joined(parts.flatMap(sentence), " ");
}

function authorList(names: readonly Html[], onlySome: boolean, site: Site): Html {
  if (!onlySome) return nameList(names, site.settings.language);
  const { signs, sources } = texts(site);
  return sources.andOthers(joined(names, signs.comma));
}

/** Of a source without a date, whether it has appeared: “forthcoming”. */
function stateOf({ more }: Reference): Html | undefined {
  const state = more?.status;
  // BibLaTeX's keys have no spaces.
  return typeof state === "string"
    ? html`<bdi>${state.replace(/^in(?=pre)/, "in ")}</bdi>`
    : undefined;
}

/** What it calls itself, else the word for its kind; a page of the web is nothing in particular. */
function sortOf(reference: Reference, site: Site): Html | undefined {
  const { genre } = reference;
  if (genre) return apart(genre, site);
  const kind = kindOf(reference);
  return kind === "other" ? undefined : html`${texts(site).sources.kinds[kind]}`;
}

function linkedTitle(reference: Reference, site: Site): Html {
  const url = readingUrl(reference, site);
  const title = apart(reference.title, site);
  return html`<cite>${url ? html`<a href="${url}" rel="external">${title}</a>` : title}</cite>`;
}

/** The archived copy of a source that is online; the old address of one that is not. */
function copies(reference: Reference, site: Site): Html | undefined {
  const { status, url, archived, archiveDate, title } = reference;
  const { sources } = texts(site);
  const saved = archiveDate && html` (${sources.archivedOn(partialDate(archiveDate, site))})`;
  const copy = linkTo(archived, site);
  if (status === "dead") {
    const original = linkTo(url, site);
    const link =
      original &&
      html`${texts(site).signs.colon}<a href="${original}" rel="external">${sources.original}${alsoSaid(title)}</a>`;
    return html`<span class="source-dead">${copy && html`${sources.archivedCopy}${saved}. `}${sources.dead}${link}</span>`;
  }
  if (!copy) return undefined;
  return html`<a href="${copy}" rel="external">${sources.archivedCopy}${alsoSaid(title)}</a>${saved}`;
}

/** The words of a source that matter here, where the editor took them down. */
export function sourceQuote({ quote }: Reference): Html | undefined {
  if (!quote) return undefined;
  return html`<blockquote class="source-quote"><p><bdi>${quote}</bdi></p></blockquote>`;
}

/** Links of many sources show the same words: what tells them apart is said, but not shown. */
export function alsoSaid(title: string): Html {
  return html`<span class="visually-hidden">: ${title}</span>`;
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${between}${part}`))}`;
}

/** Parts end in a full stop each, unless they bring a mark of their own; one without words is none. */
function sentence(part: HtmlValue): Html[] {
  const words = part ? String(part).replace(/<[^>]*>/g, "") : "";
  if (words === "") return [];
  const ended = /[.?!…。？！؟](?:["”’)]|&quot;)?$/u.test(words);
  return [html`${part}${ended ? "" : "."}`];
}
