import type { SchemaName } from "../../schemas/names.ts";
import { publishedSchema } from "../../schemas/published.ts";

const KINDS: Readonly<Record<string, SchemaName>> = {
  "dateline-article-frontmatter": "article",
  "dateline-author-frontmatter": "author",
  "dateline-topic-frontmatter": "topic",
  "dateline-page-frontmatter": "page",
  "dateline-publication": "publication",
};

/** The keys of each kind of file in the order of its schema, by the name of its format. The desk shows another order. */
export function keyOrder(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(KINDS).map(([format, name]) => [
      format,
      Object.keys(Object(publishedSchema(name, { draft: "draft-7" }).properties)),
    ]),
  );
}
