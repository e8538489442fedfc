import { type Html, type HtmlValue, html } from "../../src/html.ts";
import { memo } from "../../src/memo.ts";
import type { Site } from "../../src/pages/types.ts";
import { direction, runsAgainst } from "../../src/text/bidi.ts";
import { hasWordsOf } from "../../src/words/words-of.ts";

/** ` lang="ar" dir="rtl"` for an element in `language` inside text in `around`; empty if they are the same. */
export function languageAttributes(language: string, around: string): Html {
  if (language === around) return html``;
  const dir = direction(language);
  return dir === direction(around)
    ? html` lang="${language}"`
    : html` lang="${language}" dir="${dir}"`;
}

/** Cached, since parts cache by site. */
const speaking = memo((_: Site) => new Map<string, Site>());

/**
 * The site as an article in `language` shows it: its words and dates are in that language, if there is a catalogue. So
 * “by”, times and sources read on in the language of the text.
 */
export function siteIn(language: string, site: Site): Site {
  const { settings } = site;
  if (language === settings.language || !hasWordsOf(language)) return site;
  const known = speaking(site).get(language) ?? { ...site, settings: { ...settings, language } };
  speaking(site).set(language, known);
  return known;
}

/**
 * Interface words inside text in `around`: marked with their language and isolated from the text's direction, but
 * aligned like the text.
 */
export function inInterface(words: HtmlValue, around: string, site: Site): Html {
  const { language } = site.settings;
  return language === around ? html`${words}` : html`<bdi lang="${language}">${words}</bdi>`;
}

/**
 * A name or title inside interface words: isolated if its direction differs, so that punctuation beside it stays put.
 */
export function isolateName(text: string, site: Site): Html {
  return runsAgainst(text, site.settings.language) ? html`<bdi>${text}</bdi>` : html`${text}`;
}

/**
 * A title or name in its own language (BCP 47), marked with it where it differs from the interface's. If the language is
 * unknown, the text is isolated where its direction differs.
 */
export function inLanguage(text: string, language: string | undefined, site: Site): Html {
  if (language === undefined || isReadAs(language, site.settings.language))
    return isolateName(text, site);
  return html`<bdi lang="${language}">${text}</bdi>`;
}

/** Regional forms are one language for voices and fonts. Chinese is not: its scripts differ by region. */
function isReadAs(language: string, other: string): boolean {
  const [own = "", others = ""] = [language, other].map((tag) => tag.toLowerCase());
  const [primary] = own.split("-");
  return own === others || (primary !== "zh" && primary === others.split("-")[0]);
}
