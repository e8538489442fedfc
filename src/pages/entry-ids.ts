import type { ArticleFacts, Settings } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { redirectUrl } from "./redirects.ts";
import type { Site } from "./types.ts";
import { absolute } from "./urls.ts";

type Known = Pick<ArticleFacts, "id" | "aliases" | "url">;
type Pattern = Pick<Settings, "articleUrl" | "editions">;

/**
 * What feeds know an article by, whole: readers show an entry as a new one where it is another. It is what the editor
 * says, else the first url that the article had. Aliases are listed from the oldest on; those that no article of the
 * publication could have had are short addresses, or another system's, under which no feed of ours told of it.
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

/** Whether an article of any edition could stand at a url. */
function isArticleUrl({ articleUrl, editions }: Pattern): (url: string) => boolean {
  // Letters, digits, hyphens and slashes are all that a pattern holds beside its placeholders.
  const form = articleUrl
    .slice(1)
    .replace(/\{(\w+)\}/g, (_, key: string) => DIGITS[key] ?? "[^/]+");
  const homes = ["/", ...editions.map(({ home }) => home)];
  const forms = homes.map((home) => new RegExp(`^${home}${form}$`, "u"));
  return (url) => forms.some((each) => each.test(url));
}

/** Articles whose `id` is another's too: of two entries with one id, readers show one. */
export function sameIds(articles: readonly ArticleFacts[], site: Site): Diagnostic[] {
  if (articles.every(({ id }) => id === undefined)) return [];
  const known = Map.groupBy(articles, (article) => entryId(article, site));
  return known
    .values()
    .flatMap((alike) => {
      // Of those that say it, the first is told only where the other one does not say it.
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
    message: `Feeds would know two articles by ${id}: this and ${other}`,
    hint: "Delete the line: without it, an article is known by its first url.",
  };
}
