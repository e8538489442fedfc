import type { Moment } from "../../src/dates/moments.ts";
import { type DateStyle, formatDay, formatMoment } from "../../src/dates/print-dates.ts";
import { formatPartialDate } from "../../src/dates/source-dates.ts";
import { type Html, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";

/** A moment to the minute, or only the day if the editor gave no time. */
export function timestamp(moment: Moment, site: Site): Html {
  return html`<time datetime="${machineTime(moment)}">${formatMoment(moment, styleOf(site))}</time>`;
}

/** The day of a moment. */
export function day(moment: Moment, site: Site): Html {
  return html`<time datetime="${machineTime(moment)}">${formatDay(moment, styleOf(site))}</time>`;
}

/** A source's date: yyyy, yyyy-mm or yyyy-mm-dd. */
export function partialDate(date: string, site: Site): Html {
  return html`<time datetime="${date}">${formatPartialDate(date, site.settings.language)}</time>`;
}

function styleOf({ settings }: Site): DateStyle {
  return { locale: settings.language, zone: settings.timeZone };
}

function machineTime({ iso, dateOnly }: Moment): string {
  return dateOnly ? iso.slice(0, 10) : iso;
}
