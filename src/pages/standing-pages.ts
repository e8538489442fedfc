import type { Publication } from "../publication/types.ts";
import { wordsOf } from "../words/words-of.ts";
import type { Outline } from "./outline.ts";
import { notFoundUrl } from "./site-urls.ts";
import { contentsOf } from "./table-of-contents.ts";
import type { Teasers } from "./teaser.ts";
import type { Teaser } from "./types.ts";

/** Articles on the 404 page. */
const LATEST = 5;

/** The list shows no authors, so that their names do not render the page again. */
function withoutAuthors(teaser: Teaser): Teaser {
  return { ...teaser, authors: [] };
}

/** Standing pages, such as about and ethics, and the 404 page. */
export function standingPages(
  { standing, settings, articles }: Publication,
  teasers: Teasers,
): Outline[] {
  const words = wordsOf(settings.language).pages;
  const own = standing.map(
    ({ navigationPlace: _, layoutPlace: __, ...page }): Outline<"standing"> => {
      const { title, url, description, language, body, file, hidden } = page;
      const meta = {
        title,
        description: description ?? `${title} – ${settings.title}`,
        url,
        language,
        breadcrumbs: [
          { title: words.home, url: settings.home },
          { title, url },
        ],
        ...(hidden && { noindex: true }),
        ...(body.uses && { uses: body.uses }),
      };
      return { kind: "standing", url, file, model: { meta, page, contents: contentsOf(body) } };
    },
  );
  const notFound: Outline<"not-found"> = {
    kind: "not-found",
    url: notFoundUrl(settings),
    model: {
      meta: {
        title: words.notFound,
        description: words.notFoundDescription,
        url: notFoundUrl(settings),
        language: settings.language,
        breadcrumbs: [],
        noindex: true,
      },
      latest: teasers(articles.slice(0, LATEST)).map(withoutAuthors),
    },
  };
  return [...own, notFound];
}
