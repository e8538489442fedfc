import { type Moment, parseMoment } from "../dates.ts";
import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import type { ArticleFields } from "./article-schema.ts";
import { point } from "./data-path.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { SourceFile } from "./types.ts";

/** What is valid in an article's front matter, and probably not meant. */
export function remarks(
  source: SourceFile,
  front: FrontMatter,
  fields: ArticleFields,
  timeZone: string,
): Diagnostic[] {
  const remark = (key: string, rule: string, message: string, hint: string): Diagnostic => {
    const place = front.place([key]);
    const excerpt = excerptOf(source.text, place.line);
    return {
      ...place,
      severity: "warning",
      rule,
      message: `\`${key}\`: ${message}`,
      hint,
      excerpt,
    };
  };
  const twice = (["date", "updated"] as const).flatMap((key) => {
    // Only a time can come twice, and reading it again is dear where there are many articles.
    if (!fields[key] || fields[key].dateOnly) return [];
    const parsed = parseMoment(String(point(front.data, [key]).value), timeZone);
    if (parsed.problem !== undefined || parsed.warning === undefined) return [];
    return [remark(key, "date/ambiguous", parsed.warning, AMBIGUOUS)];
  });
  const { date, updated } = fields;
  if (!updated || !isBefore(updated, date)) return twice;
  const message = "the article was updated before it was published";
  return [...twice, remark("updated", "date/updated-before-date", message, "Check both dates.")];
}

const AMBIGUOUS = "If the second is meant, write its offset behind the time, as in +00:00.";

/** A day alone is not before a time of that day. */
function isBefore(one: Moment, other: Moment): boolean {
  if (!one.dateOnly && !other.dateOnly) return one.millis < other.millis;
  return one.iso.slice(0, 10) < other.iso.slice(0, 10);
}
