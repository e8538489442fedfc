import { doiOf } from "../citations/doi.ts";
import { SOURCE_FIELDS } from "../content/csl/source-fields.ts";
import { isWebUrl } from "../content/front-matter/safe-url.ts";
import { dayIn } from "./day-in.ts";
import type { FoundSource } from "./found-source.ts";
import { isbnOf } from "./isbn.ts";
import { keyFor } from "./key-for.ts";
import { authorsOf } from "./names.ts";
import { textOf, withoutSite } from "./plain-line.ts";
import { addressOf } from "./tracked-address.ts";

/** A source as it is written: its fields in the order in which editors read them, each valid. */
export interface WrittenSource {
  id: string;
  type: string;
  title?: string;
  url?: string;
  doi?: string;
  ISBN?: string;
}

export interface WriteOptions {
  /** The day in the publication's time zone, as in 2026-03-01. */
  today: string;
  /** The publication's language: only that of other sources is written. */
  language: string;
}

const MAX_TITLE = 400;
const MAX_NAME = 200;

/** Keeps what is valid of a source that was found; undefined if that does not tell what it is. */
export function writtenSource(
  found: FoundSource,
  { today, language }: WriteOptions,
): WrittenSource | undefined {
  const publisher = textOf(found.publisher, MAX_NAME);
  const title = withoutSite(textOf(found.title, MAX_TITLE), publisher);
  const doi = found.doi === undefined ? undefined : doiOf(found.doi);
  const url = addressOf(found.url);
  const date = dayIn(found.date, today);
  const author = authorsOf(found.author ?? [], publisher);
  const fields = {
    type: found.type ?? "webpage",
    title,
    author: author.length === 1 ? author[0] : author.length > 0 ? author : undefined,
    publisher,
    "container-title": textOf(found["container-title"], MAX_NAME),
    volume: textOf(found.volume, MAX_NAME),
    issue: textOf(found.issue, MAX_NAME),
    page: textOf(found.page, MAX_NAME),
    edition: textOf(found.edition, MAX_NAME),
    genre: textOf(found.genre, MAX_NAME),
    ISBN: found.ISBN === undefined ? undefined : isbnOf(found.ISBN),
    ISSN: textOf(found.ISSN, MAX_NAME),
    url: isDoiAddress(url) && doi ? undefined : url,
    doi,
    // Editors write a year as a number.
    date: date !== undefined && /^\d{4}$/.test(date) ? Number(date) : date,
    language: otherLanguage(found.language, language),
  };
  const valid = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== undefined && isValid(name, value)),
  );
  if (!("title" in valid || "url" in valid || "doi" in valid)) return undefined;
  const accessed = "url" in valid && { accessed: today };
  return {
    id: keyFor({ author, publisher, title, url, date }),
    type: "webpage",
    ...valid,
    ...accessed,
  };
}

function isValid(name: string, value: unknown): boolean {
  const schema = Object.entries(SOURCE_FIELDS).find(([field]) => field === name)?.[1];
  return schema?.safeParse(value).success === true;
}

function isDoiAddress(url: string | undefined): boolean {
  return url !== undefined && isWebUrl(url) && /^(?:dx\.)?doi\.org$/.test(new URL(url).hostname);
}

function otherLanguage(found: string | undefined, own: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(found?.trim().replace("_", "-") ?? []);
    if (tag === undefined) return undefined;
    return new Intl.Locale(tag).language === new Intl.Locale(own).language ? undefined : tag;
  } catch {
    return undefined;
  }
}
