import type { Content } from "../../content/articles/load.ts";
import type { ReadArticle } from "../../content/articles/memory.ts";
import { isReleaseKnown, isUrlKnown } from "../../content/articles/salvaged-fields.ts";
import { isPublic, visibilityAt } from "../../content/articles/visibility.ts";
import { withSalvaged } from "../../content/articles/with-salvaged.ts";
import type { ArticleFacts } from "../../content/types.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { LOCAL } from "../../markdown/local-links.ts";
import { leakFinder } from "../leaks/leaks.ts";
import { namedUnpublished } from "../leaks/refuse-leaks.ts";
import type { BuildRequest } from "../request/request.ts";
import { originOf } from "./site.ts";

/**
 * Finds links to unpublished articles in public texts before any page is rendered, so that a build that stops at other
 * errors reports these too. `refuseLeaks` checks the rendered files.
 */
export function leaksAhead(
  content: Content | undefined,
  request: BuildRequest,
  read: ReadArticle,
): Diagnostic[] {
  if (!content) return [];
  const { authors, standing, topics, articles, settings, settingsSource } = withSalvaged(content);
  if (!settings) return [];
  const visibility = visibilityAt(request, settings.timeZone);
  const salvaged = new Map(
    content.salvaged.articles.map((each) => [each.article.path, each] as const),
  );
  const isPlaced = ({ path }: ArticleFacts) => {
    const { lost = [] } = salvaged.get(path) ?? {};
    return isUrlKnown(lost) && isReleaseKnown(lost);
  };
  const { shown = [], hidden = [] } = Object.groupBy(articles.filter(isPlaced), (article) =>
    isPublic(article, visibility) ? "shown" : "hidden",
  );
  if (hidden.length === 0) return [];
  const { pathPrefix } = request;
  const site = { origin: originOf(request.url ?? settings.url, pathPrefix), pathPrefix };
  const find = leakFinder(hidden, site);
  const texts = function* (): Generator<{ file: string; text: unknown }> {
    for (const facts of shown) {
      const {
        aliases: _,
        translationOf: __,
        ...text
      } = salvaged.get(facts.path)?.article ?? read(facts);
      yield { file: facts.file, text };
    }
    for (const { file, ...text } of [...standing, ...topics]) yield { file, text };
    for (const { file, ...text } of authors) yield { file, text };
    const { rules: ___, feedAliases: ____, ...text } = settings;
    yield { file: settingsSource.file, text };
  };
  return [...texts()].flatMap(({ file, text }) =>
    [...find(bytesOf(text))].map((leak) =>
      namedUnpublished(file, leak, { folders: request, site }),
    ),
  );
}

/** Everything a page may print of a text, as the bytes that the leak finder searches. */
function bytesOf(text: unknown): string {
  return Buffer.from(JSON.stringify(text).replaceAll(LOCAL, "")).toString("latin1");
}
