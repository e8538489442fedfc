import { parseArticle } from "../../src/content/articles/article.ts";
import { type ArticleContext, readArticleHead } from "../../src/content/articles/article-head.ts";
import { articleSchema } from "../../src/content/articles/article-schema.ts";
import type { Parsed } from "../../src/content/front-matter/parsed.ts";
import { homeFinder } from "../../src/content/settings/editions.ts";
import type { Article, SourceFile } from "../../src/content/types.ts";

export function sourceOf(text: string, path = "articles/world/x.md"): SourceFile {
  return { file: `content/${path}`, path, text };
}

const settings: ArticleContext["settings"] = {
  url: "https://news.test",
  language: "en-GB",
  timeZone: "Europe/London",
  articleUrl: "/{yyyy}/{mm}/{slug}/",
  editions: [],
  markdownFiles: false,
  maths: false,
  highlightCode: false,
};

/** What the articles of these tests are read with; a test gives what it is about. */
export function contextWith(
  over: Partial<ArticleContext["settings"]> = {},
  resolveImage: ArticleContext["resolveImage"] = () => ({
    rule: "image/missing",
    problem: "None",
    hint: "None.",
  }),
): ArticleContext {
  const known = { ...settings, ...over };
  const names = { sections: ["world"], authors: ["world-desk", "data-desk"] };
  return {
    settings: known,
    ...names,
    homeOf: homeFinder(known),
    schema: articleSchema({ timeZone: known.timeZone, ...names }),
    resolveImage,
    resolveLink: () => undefined,
    resolveFile: () => NO_FILE,
    readFile: () => NO_FILE,
  };
}

const NO_FILE = { rule: "media/missing", problem: "None", hint: "None." } as const;

export function parse(source: SourceFile, context = contextWith()): Parsed<Article> {
  return parseArticle(readArticleHead(source, context), context);
}

/** The article; a test whose front matter is wrong by mistake says so. */
export function articleOf(source: SourceFile, context = contextWith()): Article {
  const { value, diagnostics } = parse(source, context);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return value;
}
