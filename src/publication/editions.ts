import type { NavigationEntry, NavigationSettings } from "../content/navigation.ts";
import type { Newsletter } from "../content/services.ts";
import { homeFinder } from "../content/settings/editions.ts";
import type { ArticleFacts, EditionSettings, Section, Settings } from "../content/types.ts";
import { memo } from "../memo.ts";
import { wordsOf } from "../words/words-of.ts";
import { arrange } from "./assemble.ts";
import type { Publication } from "./types.ts";

/**
 * The editions of a publication, the main one first: each is a publication with the articles and standing pages in its
 * language. A publication without further editions is its only edition.
 */
export function editionsOf(publication: Publication): Publication[] {
  if (publication.settings.editions.length === 0) return [publication];
  return split(publication);
}

/** Memoized: laying out pages and describing the site both need the editions. */
const split = memo((publication: Publication): Publication[] => {
  const { settings, now, articles, authors, standing, topics, translations } = publication;
  const homeOf = homeFinder(settings);
  const articlesAt = Map.groupBy(articles, ({ language }) => homeOf(language));
  const standingAt = Map.groupBy(standing, ({ language }) => homeOf(language));
  const topicsAt = Map.groupBy(topics, ({ language }) => homeOf(language));
  const writers = authors.map(({ author, articles: own }) => ({
    author,
    homes: new Set(own.map(({ language }) => homeOf(language))),
  }));
  return [undefined, ...settings.editions].map((edition) => {
    const home = edition?.home ?? "/";
    const own = articlesAt.get(home) ?? [];
    // Authors without articles belong to the main edition.
    const here = writers.filter(({ homes }) => homes.has(home) || (!edition && homes.size === 0));
    const parts = {
      articles: own,
      authors: here.map(({ author }) => author),
      standing: standingAt.get(home) ?? [],
      topics: topicsAt.get(home) ?? [],
      translations,
    };
    return arrange(parts, edition ? settingsOf(settings, edition, own) : settings, now);
  });
});

/** The settings of an edition: defaults to the publication's, except for texts in the main language. */
function settingsOf(
  settings: Settings,
  edition: EditionSettings,
  articles: readonly ArticleFacts[],
): Settings {
  const { tagline: _, description: __, navigation: ___, newsletter: ____, ...shared } = settings;
  const newsletter = newsletterOf(settings, edition);

  const { language, home, title = settings.title, tagline, description } = edition;
  const navigation = edition.navigation ?? inherited(settings.navigation, home);
  return {
    ...shared,
    language,
    home,
    title,
    // A tagline in the main language would be out of place here.
    ...(tagline && { tagline }),
    ...(description && { description }),
    prompt: edition.prompt ?? wordsOf(language).prompt,
    sections: sectionsOf(settings, edition, articles),
    ...(navigation && { navigation }),
    ...(newsletter && { newsletter }),
  };
}

/** The edition's form, or the publication's without words in the main language. */
function newsletterOf(
  { newsletter: main }: Settings,
  { newsletter: own }: EditionSettings,
): Newsletter | undefined {
  if (own) return own === "none" ? undefined : own;
  if (!main) return undefined;
  const { service, signup, places } = main;
  return { service, signup, places };
}

/**
 * The main edition's navigation without words in the main language: sections, and pages that this edition may have at
 * the same address below its home.
 */
function inherited(
  navigation: NavigationSettings | undefined,
  home: string,
): NavigationSettings | undefined {
  if (!navigation) return undefined;
  const entries = (list: readonly NavigationEntry[]) =>
    list.flatMap(({ section, url, title }): NavigationEntry[] => {
      if (section !== undefined) return [{ section }];
      return url?.startsWith("/") && title === undefined ? [{ url: home + url.slice(1) }] : [];
    });
  const { masthead, foot } = navigation;
  return {
    ...(masthead && { masthead: entries(masthead) }),
    ...(foot && { foot: entries(foot) }),
    inherited: true,
  };
}

/** The sections that the edition names, in its order, followed by others that its articles use. */
function sectionsOf(
  { sections }: Settings,
  edition: EditionSettings,
  articles: readonly ArticleFacts[],
): Section[] {
  const named = new Set(edition.sections.map(({ id }) => id));
  const used = new Set(articles.map(({ section }) => section));
  const others = sections.filter(({ id }) => !named.has(id) && used.has(id));
  return [...edition.sections, ...others.map(({ id, title }) => ({ id, title }))];
}
