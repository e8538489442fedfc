import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import type { Outline } from "./outline.ts";
import { CITATION_FORMATS, citationsUrl } from "./site-urls.ts";

/** Source files for reference managers, for each article with sources, if the publication publishes them. */
export function citationFiles({ articles, settings }: Publication): Outline<"citations">[] {
  if (!settings.citationFiles) return [];
  return articles.filter(hasSources).flatMap(({ body, url, file, lines }) => {
    const references = body.sources;
    return CITATION_FORMATS.map((format): Outline<"citations"> => {
      const own = citationsUrl(url, format);
      return { kind: "citations", url: own, model: { format, references }, file, line: lines.url };
    });
  });
}

function hasSources({ body }: ArticleFacts): boolean {
  return body.sources.length > 0;
}
