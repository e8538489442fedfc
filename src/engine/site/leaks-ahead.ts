import type { Content } from "../../content/articles/load.ts";
import type { ReadArticle } from "../../content/articles/memory.ts";
import { isPublic, visibilityAt } from "../../content/articles/visibility.ts";
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
  if (!content?.settings) return [];
  const { articles, authors, standing, topics, settings } = content;
  const visibility = visibilityAt(request, settings.timeZone);
  const { shown = [], hidden = [] } = Object.groupBy(articles, (article) =>
    isPublic(article, visibility) ? "shown" : "hidden",
  );
  if (hidden.length === 0) return [];
  const { pathPrefix } = request;
  const site = { origin: originOf(request.url ?? settings.url, pathPrefix), pathPrefix };
  const find = leakFinder(hidden, site);
  const texts = function* (): Generator<{ file: string; text: unknown }> {
    for (const facts of shown) {
      const { aliases: _, translationOf: __, ...text } = read(facts);
      yield { file: facts.file, text };
    }
    for (const { file, ...text } of [...standing, ...topics]) yield { file, text };
    for (const { file, ...text } of authors) yield { file, text };
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
