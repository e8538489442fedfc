import type { NavigationEntry, NavigationList } from "../content/navigation.ts";
import type { StandingPage } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { wordsOf } from "../words/words-of.ts";
import { writesPrivacyPage } from "./privacy-page.ts";
import {
  indexUrls,
  isTaken,
  newsletterUrl,
  privacyUrl,
  searchUrl,
  sectionUrl,
} from "./site-urls.ts";
import type { Link, Navigation } from "./types.ts";
import { encodePath } from "./urls.ts";

type Navigable = Pick<Publication, "settings" | "sections" | "standing">;

/** What the masthead and the foot of an edition link to. */
export function navigationOf(publication: Navigable): Navigation {
  const { settings } = publication;
  const { navigation: { action } = {} } = settings;
  const foot = entriesOf("foot", publication);
  const links = linkFinder(publication);
  return {
    masthead: entriesOf("masthead", publication).flatMap(links),
    foot: {
      sections: foot.filter(isSection).flatMap(links),
      pages: withReaderPages(foot.filter((entry) => !isSection(entry)).flatMap(links), publication),
    },
    ...(action && { action }),
  };
}

/** Adds the pages for readers that are made from the settings, which are on every site that has them. */
function withReaderPages(links: readonly Link[], publication: Navigable): Link[] {
  const listed = new Set(links.map(({ url }) => pageOf(url)));
  return [...links, ...readerPages(publication).filter(({ url }) => !listed.has(pageOf(url)))];
}

/** The newsletter's page, and the privacy page. */
function readerPages(publication: Navigable): Link[] {
  const { settings } = publication;
  const { places = [] } = settings.newsletter ?? {};
  const words = wordsOf(settings.language).pages;
  const newsletter = { title: words.newsletter, url: newsletterUrl(settings) };
  const privacy = { title: words.privacy, url: privacyUrl(settings) };
  return [
    ...(places.includes("page") && !isTaken(newsletter.url, publication) ? [newsletter] : []),
    ...(writesPrivacyPage(publication) ? [privacy] : []),
  ];
}

const isSection = ({ section }: NavigationEntry): boolean => section !== undefined;

/** The entries of a list: those set, or else all sections, followed by the standing pages that belong there. */
function entriesOf(name: NavigationList, { settings, standing }: Navigable): NavigationEntry[] {
  const { [name]: set, inherited } = settings.navigation ?? {};
  if (set && !inherited) return set;
  const own: NavigationEntry[] = set ?? settings.sections.map(({ id }) => ({ section: id }));
  const listed = new Set(own.map(({ url }) => url));
  const pages = standing.filter((page) => placeOf(page) === name && !listed.has(page.url));
  return [...own, ...pages.map(({ url }) => ({ url }))];
}

function placeOf({ hidden, navigation }: StandingPage): StandingPage["navigation"] {
  return hidden ? "none" : navigation;
}

/** Returns a function from an entry to its link: none if it names nothing of this edition. */
function linkFinder(publication: Navigable): (entry: NavigationEntry) => Link[] {
  const { sections, settings } = publication;
  const titles = pageTitles(publication);
  return ({ section: id, url, title }) => {
    if (url !== undefined) {
      const shown = title ?? titles.get(pageOf(url));
      return shown === undefined ? [] : [{ title: shown, url }];
    }
    const section = sections.find((each) => each.id === id);
    return section ? [{ title: section.title, url: sectionUrl(section.id, settings) }] : [];
  };
}

/** Titles of pages that the navigation may name by address alone. */
export function pageTitles(publication: Navigable): ReadonlyMap<string, string> {
  const { settings, sections, standing } = publication;
  const words = wordsOf(settings.language).pages;
  const urls = indexUrls(settings);
  const titles: [string, string][] = [
    [settings.home, words.home],
    [urls.tags, words.tags],
    [urls.authors, words.authors],
    [urls.sources, words.sources],
    [urls.archive, words.archive],
    ...(settings.search ? [[searchUrl(settings), words.search] as [string, string]] : []),
    ...readerPages(publication).map(({ url, title }): [string, string] => [url, title]),
    ...sections.map(({ id, title }): [string, string] => [sectionUrl(id, settings), title]),
    ...standing.map(({ url, title }): [string, string] => [url, title]),
  ];
  return new Map(titles.map(([url, title]) => [pageOf(url), title]));
}

/** One form for all ways to write a page's address: encoded, with a slash at the end, without a fragment. */
export function pageOf(url: string): string {
  const path = url.replace(/[?#].*$/s, "");
  return encodePath(path.endsWith("/") ? path : `${path}/`);
}
