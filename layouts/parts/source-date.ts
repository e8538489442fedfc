import type { CslDate, CslValue } from "../../src/citations/types.ts";
import { newspaperRange } from "../../src/dates/newspaper-dates.ts";
import { type DateParts, formatDateParts, formatDateRange } from "../../src/dates/source-dates.ts";
import { dateOf } from "../../src/formats/csl-dates.ts";
import { type Html, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import { texts } from "./texts.ts";
import { partialDate } from "./timestamp.ts";

/**
 * A source's date in words: the day, month or year in `shown`, or the CSL date `whole` if it says more: a range, a
 * season, an approximate date, a year before 1, or literal text.
 */
export function sourceDate(
  shown: string | undefined,
  whole: CslValue | undefined,
  site: Site,
): Html | undefined {
  const date = dateOf(whole);
  if (date?.literal !== undefined) return html`<bdi>${date.literal}</bdi>`;
  const words = date && wordsOf(date, shown, site);
  if (words === undefined) return shown === undefined ? undefined : partialDate(shown, site);
  return date?.circa ? texts(site).sources.circa(words) : words;
}

function wordsOf(date: CslDate, shown: string | undefined, site: Site): Html | undefined {
  const { "date-parts": ends = [], season } = date;
  const [from, to] = ends.map(partsOf);
  if (from === undefined) return undefined;
  const { language } = site.settings;
  if (to !== undefined && to[0] === 0) return texts(site).sources.since(oneDate(from, shown, site));
  if (to === undefined) {
    const ofSeason: DateParts = season === undefined ? from : [from[0], 20 + season];
    return isSeason(ofSeason) ? html`${endOf(ofSeason, site)}` : oneDate(from, shown, site);
  }
  if (isSeason(from) || isSeason(to))
    return html`${newspaperRange(endOf(from, site), endOf(to, site), language)}`;
  return html`${formatDateRange(from, to, language)}`;
}

function partsOf([year, month, day]: readonly number[]): DateParts | undefined {
  if (year === undefined || month === undefined) return year === undefined ? undefined : [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** `<time>` can't express years before 1. */
function oneDate(parts: DateParts, shown: string | undefined, site: Site): Html {
  const isDay = shown !== undefined && parts[0] > 0;
  return isDay ? partialDate(shown, site) : html`${formatDateParts(parts, site.settings.language)}`;
}

/** Ends of a range have seasons as EDTF months, from 21 on. */
function isSeason([, month = 0]: DateParts): boolean {
  return month > 20 && month < 25;
}

function endOf(parts: DateParts, site: Site): string {
  const { language } = site.settings;
  const [year, month = 0] = parts;
  const season = isSeason(parts) ? texts(site).sources.seasons[month - 21] : undefined;
  return season ? season(formatDateParts([year], language)) : formatDateParts(parts, language);
}
