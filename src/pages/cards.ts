import { hash } from "node:crypto";
import { type FontsFound, fontsFor, printable } from "../cards/fonts.ts";
import type { CardRecipe } from "../cards/types.ts";
import type { ArticleFacts } from "../content/types.ts";
import { memoByKey } from "../memo.ts";
import { isShareable } from "../pictures/shareable.ts";
import { editionsOf } from "../publication/editions.ts";
import type { Publication } from "../publication/types.ts";
import type { Site } from "./types.ts";
import { ALL_URLS, type UrlFilter } from "./urls.ts";

/** A social card to make: the image that social networks show for a page without a picture. */
export interface Card {
  /** Root-relative, with a hash of everything the card depends on, so that networks fetch a changed card. */
  url: string;
  recipe: CardRecipe;
  /** The section's title, on the card that older articles of a section share. */
  section?: string;
}

/** An article, or (without `article`) an edition, whose letters no installed font has. */
export interface Undrawn {
  article?: ArticleFacts;
  found: FontsFound;
}

export interface Cards {
  /** Cards of editions, by their home URLs: for every page that is not an article. */
  own: ReadonlyMap<string, Card>;
  /** Cards of articles, by path. */
  articles: ReadonlyMap<string, Card>;
  /** What fonts can't draw. These articles use their edition's card, if any. */
  without: readonly Undrawn[];
}

/** What drawing depends on, besides the card itself. */
export interface CardTools {
  /** The version of the drawing code. */
  drawing: string;
  /** Installed font packages, with their versions. */
  fonts: ReadonlyMap<string, string>;
}

export const CARDS_FOLDER = "/assets/cards/";

export const NO_CARDS: Cards = { own: new Map(), articles: new Map(), without: [] };

/**
 * The cards of a publication: one for each edition, and one for each article without a picture that networks can show,
 * limited to the URLs that `includes` accepts. Only the newest articles have individual cards; older ones share their
 * section's.
 */
export function cardsOf(
  publication: Publication,
  colors: Site["colors"],
  tools: CardTools,
  includes: UrlFilter = ALL_URLS,
): Cards {
  const { newest } = publication.settings.cards;
  if (newest === 0) return NO_CARDS;
  const design = cardDesigner(colors, tools);
  const own = new Map<string, Card>();
  const made = new Map<string, Card>();
  const without: Undrawn[] = [];
  for (const { settings, sections, articles } of editionsOf(publication)) {
    const { title, tagline, language, url, home } = settings;
    const card = design({ headline: title, publication: tagline ?? new URL(url).host, language });
    if ("recipe" in card) own.set(home, card);
    else without.push({ found: card });
    const titles = new Map(sections.map((section) => [section.id, section.title]));
    const ofSection = memoByKey((section: string) => ({
      ...design({ headline: titles.get(section) ?? section, publication: title, language }),
      section: titles.get(section) ?? section,
    }));
    for (const [index, article] of articles.entries()) {
      if (!includes(article.url) || !needsCard(article)) continue;
      const { title: headline, section, language: spoken } = article;
      const kicker = titles.get(section) ?? section;
      const drawn =
        index < newest
          ? design({ headline, kicker, publication: title, language: spoken })
          : ofSection(section);
      if ("recipe" in drawn) made.set(article.path, drawn);
      else without.push({ article, found: drawn });
    }
  }
  return { own, articles: made, without };
}

/** Creates a function that makes a card of texts, or returns the fonts that are missing for it. */
function cardDesigner(colors: Site["colors"], tools: CardTools) {
  const installed = new Set(tools.fonts.keys());
  const colours = {
    paper: colors.paper.light,
    ink: colors.ink.light,
    accent: colors.accent.light,
    rule: colors.rule.light,
  };
  return (own: Words): Card | FontsFound => {
    const words = printed(own);
    const text = [words.headline, words.kicker, words.publication].join(" ");
    const found = fontsFor(text, words.language, installed);
    if (found.missing.length > 0 || found.unknown !== undefined) return found;
    const { fonts } = found;
    const recipe = { ...words, colours, fonts };
    return { url: urlOf(recipe, tools), recipe };
  };
}

type Words = Pick<CardRecipe, "headline" | "kicker" | "publication" | "language">;

/** Removes emoji, which card fonts lack, unless nothing else would be left. */
function printed({ headline, kicker, publication, language }: Words): Words {
  return {
    headline: printable(headline) || headline,
    ...(kicker && { kicker: printable(kicker) || kicker }),
    publication: printable(publication) || publication,
    language,
  };
}

function needsCard({ image }: ArticleFacts): boolean {
  return !image || !isShareable(image);
}

/** 96 bits, like fingerprints; in hexadecimal, because some hosts ignore case. */
const HASH_LENGTH = 24;

function urlOf(recipe: CardRecipe, { drawing, fonts }: CardTools): string {
  const versions = recipe.fonts.map((name) => fonts.get(name));
  const all = JSON.stringify([drawing, versions, recipe]);
  return `${CARDS_FOLDER}${hash("sha1", all, "hex").slice(0, HASH_LENGTH)}.png`;
}
