import { doiUrl } from "../../src/citations/doi.ts";
import { kindOf } from "../../src/citations/kind.ts";
import { namesOnlySome } from "../../src/citations/short-name.ts";
import { sourceLanguage } from "../../src/citations/shown-source.ts";
import type { CitedSource, Reference } from "../../src/citations/types.ts";
import { type Html, type HtmlValue, html, trusted } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import { inLanguage, isolateName } from "./language.ts";
import { linkTo } from "./link.ts";
import { nameList } from "./name-list.ts";
import { sourceDate } from "./source-date.ts";
import { texts } from "./texts.ts";
import { partialDate } from "./timestamp.ts";

/** The URL where readers find the source now: the archived copy if the original is dead. */
export function readingUrl(reference: Reference, site: Site): string | undefined {
  const { url, doi, archived, status } = reference;
  const original = linkTo(url, site) ?? (doi ? doiUrl(doi) : undefined);
  const copy = linkTo(archived, site);
  return status === "dead" ? copy : (original ?? copy);
}

/** Cached lines by reference, since many articles cite the same sources. */
const cachedLines = new WeakMap<Site, Map<string, Html>>();
const MAX_KEPT = 5_000;

/** A source in one line: authors, linked title, kind, where and when it appeared, access date and archived copy. */
export function referenceLine(reference: Reference, site: Site): Html {
  const lines = cachedLines.get(site) ?? new Map<string, Html>();
  cachedLines.set(site, lines);
  const key = JSON.stringify(reference);
  const known = lines.get(key);
  if (known) return known;
  const line = untitledLine(reference, site, linkedTitle(reference, site));
  if (lines.size >= MAX_KEPT) lines.clear();
  lines.set(key, line);
  return line;
}

/** A cited source in one line, in the publication's academic style if set, or else in news style. */
export function citedLine(
  { reference, entry }: Pick<CitedSource, "reference" | "entry">,
  site: Site,
): Html {
  if (entry === undefined) return referenceLine(reference, site);
  const written = trusted(
    entry,
    "written by src/citations/style, which escapes all text and all attributes",
  );
  // CSL styles don't mention dead links and archived copies.
  return sentences([written, copies(reference, site)], site);
}

/** The line with a given title: by default none, since a source's page has the title as its heading. */
export function untitledLine(reference: Reference, site: Site, title: Html = html``): Html {
  const { authors, container, publisher, more } = reference;
  const language = sourceLanguage(reference);
  const names = authors.map((name) => isolateName(name, site));
  // Name a publisher only once, even if it is also the author or container.
  const places = [...new Set([container, publisher])].flatMap((name) =>
    name && !authors.includes(name) ? inLanguage(name, language, site) : [],
  );
  const sort = kindLabel(reference, site);
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
  return sentences(parts, site);
}

function authorList(names: readonly Html[], onlySome: boolean, site: Site): Html {
  if (!onlySome) return nameList(names, site.settings.language);
  const { signs, sources } = texts(site);
  return sources.andOthers(joined(names, signs.names));
}

/** The publication state of an undated source, such as “forthcoming”. */
function stateOf({ more }: Reference): Html | undefined {
  const state = more?.status;
  // BibLaTeX writes “in preparation” as one word.
  return typeof state === "string"
    ? html`<bdi>${state.replace(/^in(?=pre)/, "in ")}</bdi>`
    : undefined;
}

/** The source's genre, or else the word for its kind. Web pages need none. */
function kindLabel(reference: Reference, site: Site): Html | undefined {
  const { genre } = reference;
  if (genre) return isolateName(genre, site);
  const kind = kindOf(reference);
  return kind === "other" ? undefined : html`${texts(site).sources.kinds[kind]}`;
}

function linkedTitle(reference: Reference, site: Site): Html {
  const url = readingUrl(reference, site);
  const words = texts(site).signs.title(reference.title, kindOf(reference));
  const title = inLanguage(words, sourceLanguage(reference), site);
  return html`<cite>${url ? html`<a href="${url}" rel="external">${title}</a>` : title}</cite>`;
}

/** A link to the archived copy of a live source, or to the original URL of a dead one. */
function copies(reference: Reference, site: Site): Html | undefined {
  const { status, url, archived, archiveDate } = reference;
  const { sources, signs } = texts(site);
  const saved = archiveDate && signs.aside(sources.archivedOn(partialDate(archiveDate, site)));
  const copy = linkTo(archived, site);
  if (status === "dead") {
    const original = linkTo(url, site);
    const link =
      original &&
      html`${signs.colon}<a href="${original}" rel="external">${sources.original}${hiddenTitle(reference, site)}</a>`;
    const kept = copy && html`${sources.archivedCopy}${saved}${signs.stop}${signs.gap}`;
    return html`<span class="source-dead">${kept}${sources.dead}${link}</span>`;
  }
  if (!copy) return undefined;
  return html`<a href="${copy}" rel="external">${sources.archivedCopy}${hiddenTitle(reference, site)}</a>${saved}`;
}

/** The editor's quotation from the source, if any. */
export function sourceQuote(reference: Reference): Html | undefined {
  const { quote } = reference;
  if (!quote) return undefined;
  const language = sourceLanguage(reference);
  return html`<blockquote class="source-quote"><p><bdi${language && html` lang="${language}"`}>${quote}</bdi></p></blockquote>`;
}

/** Hidden text for screen readers that distinguishes links with the same words. */
export function hiddenTitle(reference: Reference, site: Site): Html {
  const title = inLanguage(reference.title, sourceLanguage(reference), site);
  return html`<span class="visually-hidden">${texts(site).signs.colon}${title}</span>`;
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${between}${part}`))}`;
}

/** Joins parts to a line, each with a full stop unless it ends in punctuation. Parts without words are left out. */
function sentences(parts: readonly HtmlValue[], site: Site): Html {
  const { stop, gap } = texts(site).signs;
  const ended = parts.flatMap((part) => {
    const end = endOf(part);
    if (end === "") return [];
    if (end === "open") return [{ part: html`${part}${stop}`, gap }];
    // After Latin punctuation there is a space in every language.
    return [{ part: html`${part}`, gap: end === "wide" ? gap : " " }];
  });
  return html`${ended.map(({ part, gap: after }, index) => html`${part}${index < ended.length - 1 && after}`)}`;
}

/** Whether a part ends in punctuation, and if so, in marks as wide as Chinese characters. Empty without words. */
function endOf(part: HtmlValue): "" | "open" | "narrow" | "wide" {
  const words = part ? String(part).replace(/<[^>]*>/g, "") : "";
  if (words === "") return "";
  if (/[。？！][”’）]?$/u.test(words)) return "wide";
  return /[.?!…؟](?:["”’)]|&quot;)?$/u.test(words) ? "narrow" : "open";
}
