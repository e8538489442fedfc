import { NAVIGATION_LISTS } from "../content/navigation.ts";
import type { NavigationLink } from "../content/settings/navigation.ts";
import type { Diagnostic, Place } from "../diagnostics.ts";
import { editionsOf } from "../publication/editions.ts";
import type { Publication } from "../publication/types.ts";
import { pageOf, pageTitles } from "./navigation.ts";
import type { Outline } from "./outline.ts";

/** Reports navigation links to pages without a title, and pages that the navigation leaves out. */
export function navigationProblems(
  publication: Publication,
  { file, links }: { file: string; links: readonly NavigationLink[] },
  pages: readonly Outline[],
): Diagnostic[] {
  const editions = editionsOf(publication);
  return [...untitled(editions, links, pages, file), ...editions.flatMap(leftOut)];
}

/** A page that does not exist is reported as a broken link. */
function untitled(
  editions: readonly Publication[],
  links: readonly NavigationLink[],
  pages: readonly Outline[],
  file: string,
): Diagnostic[] {
  const asked = links.filter((link) => link.untitled);
  if (asked.length === 0) return [];
  const titled = new Set(editions.flatMap((edition) => [...pageTitles(edition).keys()]));
  const existing = new Set(pages.map(({ url }) => pageOf(url)));
  return asked
    .filter(({ href }) => !titled.has(pageOf(href)) && existing.has(pageOf(href)))
    .map(({ href, line, column }) => ({
      ...{ file, line, column },
      severity: "warning",
      rule: "navigation/untitled",
      message: `The link to ${href} has no title`,
      hint: `Write both: { title: …, url: ${href} }.`,
    }));
}

/** Pages whose front matter asks for a list that the settings fill without them. */
function leftOut({ settings, standing }: Publication): Diagnostic[] {
  const { navigation = {} } = settings;
  if (navigation.inherited) return [];
  return NAVIGATION_LISTS.flatMap((name) => {
    const list = navigation[name];
    if (!list) return [];
    const listed = new Set(list.flatMap(({ url }) => (url === undefined ? [] : pageOf(url))));
    return standing
      .filter((page) => page.navigation === name && !listed.has(pageOf(page.url)))
      .flatMap(({ url, file, navigationPlace }): Diagnostic[] => {
        if (!navigationPlace) return [];
        const place: Place = { file, ...navigationPlace };
        const message = `The ${name} does not show this page, because \`navigation.${name}\` in publication.yaml does not list it`;
        const hint = `Add ${url} to that list, or delete this line.`;
        return [{ ...place, severity: "warning", rule: "navigation/left-out", message, hint }];
      });
  });
}
