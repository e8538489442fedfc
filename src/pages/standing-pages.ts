import type { Publication } from "../publication/types.ts";
import { contentsOf } from "./contents.ts";
import type { Outline } from "./outline.ts";
import { wordsOf } from "./words.ts";

/** About, ethics and the like; and the page for addresses that have none. */
export function standingPages({ standing, settings }: Publication): Outline[] {
  const words = wordsOf(settings.language);
  const own = standing.map((page): Outline<"standing"> => {
    const { title, url, description, language, body, file } = page;
    const meta = {
      title,
      description: description ?? `${title} – ${settings.title}`,
      url,
      language,
      breadcrumbs: [
        { title: words.home, url: "/" },
        { title, url },
      ],
    };
    return { kind: "standing", url, file, model: { meta, page, contents: contentsOf(body) } };
  });
  const notFound: Outline<"not-found"> = {
    kind: "not-found",
    url: "/404.html",
    model: {
      meta: {
        title: words.notFound,
        description: words.notFoundDescription,
        url: "/404.html",
        language: settings.language,
        breadcrumbs: [],
        noindex: true,
      },
    },
  };
  return [...own, notFound];
}
