import { type Moment, parseMoment } from "../../dates.ts";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import { readText } from "../files/read.ts";
import type { ContentRoot } from "../files/scan.ts";
import { resolvePath } from "../front-matter/data-path.ts";
import { type FrontMatter, readFrontMatter } from "../front-matter/front-matter.ts";
import type { ArticleFacts, SourceFile } from "../types.ts";
import type { ArticleFields } from "./article-schema.ts";
import { withheld } from "./visibility.ts";

/** Warns of front matter that is valid but probably not meant. */
export function articleRemarks(
  source: SourceFile,
  front: FrontMatter,
  fields: ArticleFields,
  timeZone: string,
): Diagnostic[] {
  const twice = MOMENTS.flatMap((key) => {
    // Only a time can occur twice, and parsing again is slow with many articles.
    if (!fields[key] || fields[key].dateOnly) return [];
    const parsed = parseMoment(String(resolvePath(front.data, [key]).value), timeZone);
    if (parsed.problem !== undefined || parsed.warning === undefined) return [];
    return [remark(source, front, key, { rule: "date/ambiguous", ...parsed.warning })];
  });
  const { date, updated, embargo, expires, type, sponsor } = fields;
  const sponsored = type === "sponsored";
  const found = [...twice];
  if (updated && isBefore(updated, date)) found.push(remark(source, front, "updated", BEFORE_DATE));
  if (expires && expires.millis <= Math.max(date.millis, embargo?.millis ?? 0))
    found.push({ ...remark(source, front, "expires", NEVER_PUBLIC), severity: "error" });
  if (sponsored && !sponsor) found.push(remark(source, front, "type", NO_SPONSOR));
  if (sponsor && !sponsored) found.push(remark(source, front, "sponsor", NOT_SPONSORED));
  return found;
}

const MOMENTS = ["date", "updated", "embargo", "expires"] as const;

/**
 * Readers see `updated` as a fact, so it must not be later than `now`. Skips drafts and unpublished articles. Reads the
 * files again for their lines, since such articles are few.
 */
export function updatedAhead(
  articles: readonly ArticleFacts[],
  root: ContentRoot,
  now: Moment,
): Diagnostic[] {
  return articles.flatMap((article) => {
    const { path, updated } = article;
    if (!updated || updated.millis <= now.millis || withheld(article, { now })) return [];
    const { source } = readText({ path }, root);
    const front = source && readFrontMatter(source).front;
    return front ? [remark(source, front, "updated", AHEAD)] : [];
  });
}

type Said = Pick<Diagnostic, "rule" | "message" | "hint">;

function remark(source: SourceFile, front: FrontMatter, key: string, said: Said): Diagnostic {
  const place = front.place([key]);
  const excerpt = excerptOf(source.text, place);
  return {
    ...place,
    severity: "warning",
    ...said,
    message: `\`${key}\`: ${said.message}`,
    excerpt,
  };
}

const NO_SPONSOR = {
  rule: "article/sponsor",
  message: "readers are told that the article was paid for, and not by whom",
  hint: "Write who paid: `sponsor: Harbour Bank`.",
} as const;

const NOT_SPONSORED = {
  rule: "article/sponsor",
  message: "only sponsored articles have a sponsor, and this one is shown as the newsroom's own",
  hint: "Write `type: sponsored`, or take the sponsor out.",
} as const;

const BEFORE_DATE = {
  rule: "date/updated-before-date",
  message: "the article was updated before it was published",
  hint: "Check both dates.",
} as const;

const NEVER_PUBLIC = {
  rule: "date/never-public",
  message: "the article would be gone before it appears",
  hint: "Write a moment after `date` and `embargo`, or delete the line: `draft: true` keeps an article out of the site.",
} as const;

const AHEAD = {
  rule: "date/updated-ahead",
  message: "the update is still to come, and readers are told that it was made",
  hint: "Write when the article last changed, or delete the line.",
} as const;

/** A date without a time is not before a time on that day. */
function isBefore(one: Moment, other: Moment): boolean {
  if (!one.dateOnly && !other.dateOnly) return one.millis < other.millis;
  return one.iso.slice(0, 10) < other.iso.slice(0, 10);
}
