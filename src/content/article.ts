import { posix } from "node:path";
import type { Reference } from "../citations/types.ts";
import { calendarOf } from "../dates.ts";
import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import { type BodyContext, renderBody } from "../markdown/render.ts";
import { slugify } from "../markdown/slug.ts";
import {
  ARTICLE_KEYS,
  type ArticleContext,
  type ArticleFields,
  articleSchema,
} from "./article-schema.ts";
import { type BodyText, type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { referencesOf } from "./references.ts";
import { problemsOf } from "./schema-problems.ts";
import type { Article, Image, Settings, SourceFile } from "./types.ts";

export interface ParseContext extends ArticleContext {
  settings: Pick<Settings, "language" | "url" | "articleUrl" | "comments">;
  resolveLink: NonNullable<BodyContext["resolveLink"]>;
}

export interface Parsed<Value> {
  /** Absent where an error stands in the way of it. */
  value?: Value;
  diagnostics: Diagnostic[];
}

/** An article's front matter, before its body is rendered: its url is known, which other bodies may link to. */
export interface ArticleHead {
  source: SourceFile;
  /** The body of a file whose front matter is not valid. */
  text?: BodyText;
  front?: FrontMatter;
  fields?: ArticleFields;
  url?: string;
  diagnostics: Diagnostic[];
}

export function readArticleHead(source: SourceFile, context: ParseContext): ArticleHead {
  const { front, text, diagnostics } = readFrontMatter(source);
  if (!front) return { source, ...(text && { text }), diagnostics };
  const result = articleSchema(context).safeParse(front.data);
  if (!result.success) {
    const where = { source, place: front.place, data: front.data, keys: ARTICLE_KEYS };
    return { source, text: front, diagnostics: problemsOf(result.error, where) };
  }
  const url = articleUrl(source.path, result.data, context.settings.articleUrl);
  return {
    source,
    front,
    fields: result.data,
    url,
    diagnostics: remarks(source, front, result.data),
  };
}

/** The article of a head, with all that is wrong with its front matter and with its body. */
export function parseArticle(head: ArticleHead, context: ParseContext): Parsed<Article> {
  const { source, front, fields, url } = head;
  if (!front || !fields || !url) {
    const problems = head.text ? bodyProblems(source, head.text, context) : [];
    return { diagnostics: [...head.diagnostics, ...problems] };
  }
  const declared = referencesOf(fields.citations, { source, place: front.place });
  const language = fields.lang ?? context.settings.language;
  const rendered = renderBody(
    front.body,
    bodyContext(source, front, context, language, declared.references),
  );
  return {
    value: {
      ...articleOf(source, fields, url, context),
      references: declared.references,
      body: rendered.body,
    },
    diagnostics: [...head.diagnostics, ...declared.diagnostics, ...rendered.diagnostics],
  };
}

/** Without valid front matter the sources are unknown, so nothing is said of citations. */
function bodyProblems(source: SourceFile, front: BodyText, context: ParseContext): Diagnostic[] {
  const { diagnostics } = renderBody(
    front.body,
    bodyContext(source, front, context, context.settings.language, []),
  );
  return diagnostics.filter(({ rule }) => !rule.startsWith("citation/"));
}

function bodyContext(
  source: SourceFile,
  front: BodyText,
  context: ParseContext,
  language: string,
  references: Reference[],
): BodyContext {
  return {
    file: source.file,
    firstLine: front.bodyLine,
    language,
    references,
    resolveImage: context.resolveImage,
    resolveLink: context.resolveLink,
    origin: context.settings.url,
  };
}

function remarks(source: SourceFile, front: FrontMatter, fields: ArticleFields): Diagnostic[] {
  const remark = (key: string, rule: string, message: string, hint: string): Diagnostic => {
    const place = front.place([key]);
    return {
      ...place,
      severity: "warning",
      rule,
      message,
      hint,
      excerpt: excerptOf(source.text, place.line),
    };
  };
  const found: Diagnostic[] = [];
  if (fields.updated && fields.updated.millis < fields.date.millis) {
    found.push(
      remark(
        "updated",
        "date/updated-before-date",
        "the article was updated before it was published",
        "Check both dates.",
      ),
    );
  }
  if (fields.image && "remote" in fields.image.src && fields.image.src.remote) {
    found.push(
      remark(
        "image",
        "image/remote",
        "the picture is on another site, so no reader is shown it",
        "Put the file into media/: reading an article asks no third party for anything.",
      ),
    );
  }
  return found;
}

function articleOf(
  source: SourceFile,
  fields: ArticleFields,
  url: string,
  { settings }: ParseContext,
): Omit<Article, "body" | "references"> {
  const { kicker, dateline, updated, prompt, canonical } = fields;
  return {
    file: source.file,
    path: source.path,
    url,
    title: fields.title,
    standfirst: fields.description,
    published: fields.date,
    section: fields.section,
    authors: [...new Set(fields.authors)],
    tags: [...new Set(fields.tags)],
    type: fields.type,
    comments: fields.comments ?? settings.comments.default,
    draft: fields.draft,
    lead: fields.lead,
    aliases: fields.aliases,
    language: fields.lang ?? settings.language,
    ...(updated && { updated }),
    ...(kicker && { kicker }),
    ...(dateline && { dateline }),
    ...(prompt && { prompt }),
    ...(canonical && { canonical }),
    ...(fields.image && { image: imageOf(fields.image) }),
  };
}

function imageOf({ src, alt, caption, credit }: NonNullable<ArticleFields["image"]>): Image {
  const { width, height } = src.remote ? {} : src;
  return {
    src: src.url,
    alt,
    ...(width && height && { width, height }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

/** The slug is the front matter's, else the file's name; of `name/index.md` the folder's. */
function articleUrl(path: string, fields: ArticleFields, pattern: string): string {
  const name = posix.basename(path).replace(/\.(md|markdown)$/i, "");
  const base = name === "index" ? posix.basename(posix.dirname(path)) : name;
  const slug = fields.slug?.normalize("NFC") ?? slugify(base);
  const values: Record<string, string> = {
    ...calendarOf(fields.date),
    section: fields.section,
    slug: slug || "untitled",
  };
  return pattern.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
}
