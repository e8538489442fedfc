import type { Moment } from "../../dates/moments.ts";
import { parseMoment } from "../../dates.ts";
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
    const front = source && readFrontMatter(source, "article").front;
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
  message: "the article is labelled as paid for, but does not say who paid",
  hint: "Add the sponsor, as in `sponsor: Harbour Bank`.",
} as const;

const NOT_SPONSORED = {
  rule: "article/sponsor",
  message: "the article has a sponsor, but is not labelled as sponsored",
  hint: "Write `type: sponsored`, or delete the sponsor.",
} as const;

const BEFORE_DATE = {
  rule: "date/updated-before-date",
  message: "the article was updated before it was published",
  hint: "Correct one of the two dates.",
} as const;

const NEVER_PUBLIC = {
  rule: "date/never-public",
  message: "the article would expire before it is published",
  hint: "Write a time after `date` and `embargo`, or delete the line. To keep an article off the site, write `draft: true`.",
} as const;

const AHEAD = {
  rule: "date/updated-ahead",
  message: "the update is in the future, but readers would see it as already made",
  hint: "Write the time when the article last changed, or delete the line.",
} as const;

/** A date without a time is not before a time on that day. */
function isBefore(one: Moment, other: Moment): boolean {
  if (!one.dateOnly && !other.dateOnly) return one.millis < other.millis;
  return one.iso.slice(0, 10) < other.iso.slice(0, 10);
}
