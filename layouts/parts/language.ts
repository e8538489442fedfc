import { direction, runsAgainst } from "../../src/bidi.ts";
import { type Html, type HtmlValue, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";

/** ` lang="ar" dir="rtl"` for an element in `language` inside text in `around`; empty where they are the same. */
export function languageAttributes(language: string, around: string): Html {
  if (language === around) return html``;
  const dir = direction(language);
  return dir === direction(around)
    ? html` lang="${language}"`
    : html` lang="${language}" dir="${dir}"`;
}

/**
 * Interface words inside text in `around`: marked as what they are, and kept from mixing with the direction of the
 * text, but set at the side where its lines begin.
 */
export function inInterface(words: HtmlValue, around: string, site: Site): Html {
  const { language } = site.settings;
  return language === around ? html`${words}` : html`<bdi lang="${language}">${words}</bdi>`;
}

/** A name or title inside interface words: kept apart where it runs the other way, so that no sign beside it jumps. */
export function apart(text: string, site: Site): Html {
  return runsAgainst(text, site.settings.language) ? html`<bdi>${text}</bdi>` : html`${text}`;
}
