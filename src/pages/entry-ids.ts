import type { ArticleFacts, Settings } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { redirectUrl } from "./redirects.ts";
import type { Site } from "./types.ts";
import { absolute } from "./urls.ts";

type Known = Pick<ArticleFacts, "id" | "aliases" | "url">;
type Pattern = Pick<Settings, "articleUrl" | "editions">;

/**
 * The id of an article in feeds, as an absolute URL. It must never change, or readers show the article as new. It is
 * the editor's `id`, else the first URL that the article had. Aliases are listed oldest first; one that does not match
 * the publication's URL pattern is a short link or comes from another system, and was never an id in our feeds.
 */
export function entryId(
  { id, aliases, url }: Known,
  { settings, ...site }: Pick<Site, "origin" | "pathPrefix"> & { settings: Pattern },
): string {
  if (id !== undefined) return absolute(id, site);
  const first = aliases.length > 0 && aliases.map(redirectUrl).find(isArticleUrl(settings));
  return absolute(first || url, site);
}

const DIGITS: Readonly<Record<string, string>> = { yyyy: "\\d{4}", mm: "\\d{2}", dd: "\\d{2}" };

/** Creates a test for URLs that an article of any edition could have. */
function isArticleUrl({ articleUrl, editions }: Pattern): (url: string) => boolean {
  // Apart from placeholders, a pattern holds only letters, digits, hyphens and slashes, so it needs no escaping.
  const form = articleUrl
    .slice(1)
    .replace(/\{(\w+)\}/g, (_, key: string) => DIGITS[key] ?? "[^/]+");
  const homes = ["/", ...editions.map(({ home }) => home)];
  const forms = homes.map((home) => new RegExp(`^${home}${form}$`, "u"));
  return (url) => forms.some((each) => each.test(url));
}

/** Reports articles whose ids collide: feed readers would show only one of them. */
export function sameIds(articles: readonly ArticleFacts[], site: Site): Diagnostic[] {
  if (articles.every(({ id }) => id === undefined)) return [];
  const known = Map.groupBy(articles, (article) => entryId(article, site));
  return known
    .values()
    .flatMap((alike) => {
      // If all of them set an `id`, the first is left alone.
      const said = alike.filter(({ id }) => id !== undefined);
      const culprits = said.length === alike.length ? said.slice(1) : said;
      return alike.length < 2 ? [] : culprits.map((article) => sameId(article, alike));
    })
    .toArray();
}

function sameId({ file, id, lines }: ArticleFacts, alike: readonly ArticleFacts[]): Diagnostic {
  const other = alike.find((each) => each.file !== file)?.file;
  return {
    file,
    line: lines.id ?? lines.url,
    column: 1,
    severity: "error",
    rule: "article/same-id",
    message: `Two articles have the feed id ${id}: this one and ${other}`,
    hint: "Delete the line in one of them: an article's default id is its first URL.",
  };
}
