import type { Diagnostic } from "../../diagnostics.ts";
import { renderBody } from "../../markdown/render.ts";
import { threadAt } from "../../services/comments/services.ts";
import { typeset } from "../../typography/typeset.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import type { ImageFile } from "../pictures/named-picture.ts";
import { referencesOf } from "../sources/references.ts";
import type { Article, Image, SourceFile, Sponsor } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";
import type { ArticleContext, ArticleHead } from "./article-head.ts";
import { articleTexts } from "./article-prose.ts";
import type { ArticleFields } from "./article-schema.ts";
import { recordingOf } from "./audio.ts";
import { bodyProblems, withExcerpts } from "./body-problems.ts";
import { bodyContext } from "./context.ts";
import { proseReader } from "./prose-reader.ts";
import type { SalvagedArticle } from "./salvaged-article.ts";

/** An article, or if its front matter is invalid, what could be salvaged of it. */
export interface ParsedArticle extends Parsed<Article> {
  salvaged?: SalvagedArticle;
}

/** Makes the article of a head, with all problems in its front matter and body. */
export function parseArticle(head: ArticleHead, context: ArticleContext): ParsedArticle {
  const { source, text, valid, salvaged } = head;
  const read = valid ?? salvaged;
  if (!read) return { diagnostics: [...head.diagnostics, ...bodyProblems(source, text, context)] };
  const { article, diagnostics } = articleOf(source, read, context, salvaged?.lost);
  const isKnown = valid !== undefined || salvaged?.knowsSources;
  const found = isKnown ? diagnostics : diagnostics.filter(isNoCitation);
  return {
    ...(valid ? { value: article } : { salvaged: { article, lost: [...(salvaged?.lost ?? [])] } }),
    diagnostics: [...head.diagnostics, ...found],
  };
}

/** If some sources are unknown, any citation may be one of them. */
function isNoCitation({ rule }: Diagnostic): boolean {
  return !rule.startsWith("citation/");
}

type ReadFields = NonNullable<ArticleHead["valid"]>;

function articleOf(
  source: SourceFile,
  { front, fields, url, image }: ReadFields,
  context: ArticleContext,
  lost: ReadonlySet<string> = new Set(),
): { article: Article; diagnostics: Diagnostic[] } {
  const declared = referencesOf(fields.citations, { source, place: front.place });
  const language = fields.lang ?? context.settings.language;
  const { references, sourcePlace } = declared;
  const quotationsCited = needsCitations(fields.type);
  const sponsored = fields.type === "sponsored" || lost.has("type");
  const writesMarkdown = context.settings.markdownFiles;
  const own = { language, references, sourcePlace, quotationsCited, sponsored, writesMarkdown };
  const title = typeset(fields.title, language);
  const recording =
    fields.audio &&
    recordingOf(fields.audio, { title, language }, { source, front, place: front.place }, context);
  const prose =
    context.prose && proseReader(context.prose, articleTexts({ source, front, fields, language }));
  const rendered = renderBody(
    front.body,
    bodyContext(source, front, context, { ...own, ...(prose && { readProse: prose.read }) }),
  );
  return {
    article: {
      file: source.file,
      path: source.path,
      stamp: "",
      url,
      ...partsOf(fields, language),
      lines: linesOf(fields, source, front.place),
      ...(fields.image && image && { image: imageOf(fields.image, image, language) }),
      ...recording?.value,
      language,
      ...translationOf(fields, front.place),
      body: rendered.body,
    },
    diagnostics: [
      ...declared.diagnostics,
      ...withExcerpts(source, [
        ...(recording?.diagnostics ?? []),
        ...rendered.diagnostics,
        ...(prose?.problems(rendered.body.sources) ?? []),
      ]),
    ],
  };
}

/** Quotations in an interview need no citation: the article itself is the source. */
function needsCitations(type: Article["type"] | undefined): boolean {
  return type !== "interview";
}

function linesOf(fields: ArticleFields, { text }: SourceFile, place: PlaceOf): Article["lines"] {
  const key = fields.slug === undefined ? "title" : "slug";
  const lineOf = (own: string): number => lineOfKey(text, own) ?? place([own], "key").line;
  return {
    url: lineOf(key),
    ...(fields.id !== undefined && { id: lineOf("id") }),
    ...(fields.citations.length > 0 && { citations: lineOf("citations") }),
    aliases: fields.aliases.map((_, index) => place(["aliases", index]).line),
  };
}

/** Finds a key at the start of a line, unless it is quoted: looking it up in the YAML is much slower. */
function lineOfKey(text: string, key: string): number | undefined {
  const at = text.indexOf(`\n${key}:`);
  return at === -1 ? undefined : text.slice(0, at + 1).split("\n").length;
}

function translationOf(
  { translationOf: name }: ArticleFields,
  place: PlaceOf,
): Pick<Article, "translationOf"> {
  if (name === undefined) return {};
  const { line, column } = place(["translationOf"]);
  return { translationOf: { name, line, column } };
}

type Parts = Omit<
  Article,
  | "file"
  | "lines"
  | "path"
  | "stamp"
  | "url"
  | "language"
  | "body"
  | "image"
  | "audio"
  | "translationOf"
>;

/** Text for readers is typeset here, so that pages, feeds and metadata agree. */
function partsOf(fields: ArticleFields, language: string): Parts {
  const { title, type, draft, lead, aliases, id, section } = fields;
  const { kicker, dateline, updated, prompt, canonical, embargo, expires, sponsor } = fields;
  const { comments, thread = [] } = fields;
  return {
    title: typeset(title, language),
    standfirst: typeset(fields.description, language),
    published: fields.date,
    section,
    authors: [...new Set(fields.authors)],
    tags: [...new Set(fields.tags.map((tag) => typeset(tag, language)))],
    type,
    draft,
    lead,
    aliases,
    ...(sponsor && { sponsor: sponsorOf(sponsor, language) }),
    ...(updated && { updated }),
    ...(embargo && { embargo }),
    ...(expires && { expires }),
    ...(kicker && { kicker: typeset(kicker, language) }),
    ...(dateline && { dateline: typeset(dateline, language) }),
    ...(comments && { comments }),
    ...(thread.length > 0 && { thread: thread.flatMap((url) => threadAt(url) ?? []) }),
    ...(prompt && { prompt: typeset(prompt, language) }),
    ...(id !== undefined && { id }),
    ...(canonical && { canonical }),
  };
}

function sponsorOf(
  { name, url }: NonNullable<ArticleFields["sponsor"]>,
  language: string,
): Sponsor {
  return { name: typeset(name, language), ...(url && { url }) };
}

function imageOf(
  { alt, caption, credit }: NonNullable<ArticleFields["image"]>,
  file: ImageFile,
  language: string,
): Image {
  return {
    ...file,
    alt: typeset(alt, language),
    ...(caption && { caption: typeset(caption, language) }),
    ...(credit && { credit: typeset(credit, language) }),
  };
}
