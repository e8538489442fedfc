import type { Diagnostic } from "../diagnostics.ts";
import { renderBody } from "../markdown/render.ts";
import type { ArticleContext, ArticleHead } from "./article-head.ts";
import type { ArticleFields } from "./article-schema.ts";
import { bodyContext } from "./context.ts";
import type { ImageFile } from "./lead-image.ts";
import { bodyProblems, type Parsed, withExcerpts } from "./parsed.ts";
import { referencesOf } from "./references.ts";
import type { Article, Image } from "./types.ts";
import type { PlaceOf } from "./yaml-places.ts";

/** The article of a head, with all that is wrong with its front matter and with its body. */
export function parseArticle(head: ArticleHead, context: ArticleContext): Parsed<Article> {
  const { source, valid } = head;
  if (!valid) return { diagnostics: [...head.diagnostics, ...problemsBelow(head, context)] };
  const { front, fields } = valid;
  const declared = referencesOf(fields.citations, { source, place: front.place });
  const language = fields.lang ?? context.settings.language;
  const own = { language, references: declared.references };
  const rendered = renderBody(front.body, bodyContext(source, front, context, own));
  return {
    value: {
      file: source.file,
      path: source.path,
      url: valid.url,
      ...partsOf(fields, context),
      lines: linesOf(fields, front.place),
      ...(fields.image && valid.image && { image: imageOf(fields.image, valid.image) }),
      language,
      references: declared.references,
      body: rendered.body,
    },
    diagnostics: [
      ...head.diagnostics,
      ...declared.diagnostics,
      ...withExcerpts(source, rendered.diagnostics),
    ],
  };
}

/** What is wrong below a front matter that is wrong: with the citations too, where the sources are known. */
function problemsBelow(
  { source, text, declared }: ArticleHead,
  context: ArticleContext,
): Diagnostic[] {
  if (!declared) return bodyProblems(source, text, context);
  const { references, diagnostics } = referencesOf(declared.citations, {
    source,
    place: declared.place,
  });
  const own = { language: declared.lang ?? context.settings.language, references };
  return [...diagnostics, ...bodyProblems(source, text, context, own)];
}

function linesOf(fields: ArticleFields, place: PlaceOf): Article["lines"] {
  return {
    url: place([fields.slug === undefined ? "title" : "slug"], "key").line,
    aliases: fields.aliases.map((_, index) => place(["aliases", index]).line),
  };
}

type Parts = Omit<
  Article,
  "file" | "lines" | "path" | "url" | "language" | "references" | "body" | "image"
>;

function partsOf(fields: ArticleFields, { settings }: ArticleContext): Parts {
  const { title, type, draft, lead, aliases, section } = fields;
  const { kicker, dateline, updated, prompt, canonical } = fields;
  return {
    title,
    standfirst: fields.description,
    published: fields.date,
    section,
    authors: [...new Set(fields.authors)],
    tags: [...new Set(fields.tags)],
    type,
    comments: fields.comments ?? settings.comments.default,
    draft,
    lead,
    aliases,
    ...(updated && { updated }),
    ...(kicker && { kicker }),
    ...(dateline && { dateline }),
    ...(prompt && { prompt }),
    ...(canonical && { canonical }),
  };
}

function imageOf(
  { alt, caption, credit }: NonNullable<ArticleFields["image"]>,
  file: ImageFile,
): Image {
  return { ...file, alt, ...(caption && { caption }), ...(credit && { credit }) };
}
