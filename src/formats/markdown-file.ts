import { stringify } from "yaml";
import { cslItem } from "../citations/csl-item.ts";
import { publicReference } from "../citations/public-reference.ts";
import type { Reference } from "../citations/types.ts";
import type { Moment } from "../dates/moments.ts";
import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { compact } from "./compact.ts";

/** Never fold long lines. */
const NO_FOLDING = { lineWidth: 0 } as const;

/**
 * An article as Markdown: only these fields, then its text. Shared sources that it cites are included, so the file is
 * self-contained.
 */
export function markdownFile({ model }: Page<"markdown">, site: Site): string {
  const { article, authors } = model;
  const { title, standfirst, published, updated, section, tags, type, body } = article;
  const front = compact({
    title,
    description: standfirst,
    date: dateOf(published),
    updated: updated && dateOf(updated),
    section,
    authors,
    kicker: article.kicker,
    dateline: article.dateline,
    audio: article.audio && absolute(article.audio.url, site),
    tags,
    type,
    lang: article.language,
    canonical: article.canonical ?? absolute(article.url, site),
    citations: body.citations.map(({ reference }) => citation(publicReference(reference))),
  });
  return `---\n${stringify(front, NO_FOLDING)}---\n\n${body.markdown ?? ""}`;
}

/** With the time zone's offset, or only the date if the editor gave no time. */
function dateOf({ iso, dateOnly }: Moment): string {
  return dateOnly ? iso.slice(0, 10) : iso;
}

/** A source as declared in front matter, with dates as given if they are days, months or years. */
function citation(reference: Reference): object {
  const { label, quote, archived, archiveDate, status, issued, accessed, more } = reference;
  const { id, type, ...item } = cslItem(reference);
  return compact({
    id,
    type,
    ...item,
    archive_location: more?.archive_location,
    issued: more?.issued ?? issued,
    accessed: more?.accessed ?? accessed,
    label,
    quote,
    archived,
    "archive-date": archiveDate,
    status,
  });
}
