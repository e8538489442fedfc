import { posix } from "node:path";
import { calendarOf } from "../../dates/moments.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { slugify } from "../../markdown/slug.ts";
import type { ProseOptions } from "../../prose/types.ts";
import { fileNameHint, isFileName } from "../files/file-names.ts";
import {
  aboveBody,
  type BodyText,
  type FrontMatter,
  nothingRead,
  readFrontMatter,
} from "../front-matter/front-matter.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import { type ImageFile, namedPicture } from "../pictures/named-picture.ts";
import type { SourceFile } from "../types.ts";
import { feedsAmongAliases } from "./alias-remarks.ts";
import { articleRemarks } from "./article-remarks.ts";
import { type ArticleFields, type ArticleSchema, articleKeys } from "./article-schema.ts";
import type { ParseContext } from "./context.ts";
import type { ReadPlainFields } from "./plain-fields.ts";
import {
  isUrlKnown,
  remarkable,
  type SalvagedKeys,
  salvagedFields,
  unknownUrl,
} from "./salvaged-fields.ts";

export interface ArticleContext extends ParseContext {
  schema: ArticleSchema;
  /** Parses plain front matter faster than the schema, with the same result. */
  plainFields?: ReadPlainFields;
  /** What the article's language is checked with; absent if it is not checked. */
  prose?: ProseOptions | undefined;
  /** The root of the edition in a language, with which its articles' URLs begin. */
  homeOf: (language: string) => string;
  /** Names that front matter may use; undefined if unknown. */
  sections: readonly string[] | undefined;
  authors: readonly string[] | undefined;
}

/** Front matter as read, with the article's URL. */
interface ReadFields {
  front: FrontMatter;
  fields: ArticleFields;
  url: string;
  image?: ImageFile;
}

/** An article's front matter, before its body is rendered. Its URL is known, so other bodies can link to it. */
export interface ArticleHead {
  source: SourceFile;
  /** Absent if the body's start is unknown. */
  text?: BodyText;
  /** Absent if the front matter is invalid. */
  valid?: ReadFields;
  /** What invalid front matter still says. Absent if that is too little. */
  salvaged?: ReadFields & SalvagedKeys;
  diagnostics: Diagnostic[];
}

/** The picture above the article. */
const LEAD_IMAGE = ["image", "src"];

export function readArticleHead(source: SourceFile, context: ArticleContext): ArticleHead {
  const { front, text, rest, diagnostics: found } = readFrontMatter(source, "article");
  const lead = { at: LEAD_IMAGE, resolve: context.resolveImage };
  const located = front ?? rest;
  const { file: image, diagnostics: ofImage } = located
    ? namedPicture(source, located, lead)
    : { diagnostics: [] };
  const keys = articleKeys(context.schema);
  if (!front) {
    found.push(...problemsOfRest(context.schema, rest, { source, keys }), ...ofImage);
    const written = text && { ...(rest ?? nothingRead(source)), ...text };
    const head = { source, ...(text && { text }), diagnostics: found };
    return withSalvaged(head, { written, image }, context);
  }
  const plain = context.plainFields?.(front.data);
  const result = plain
    ? ({ success: true, data: plain } as const)
    : context.schema.safeParse(front.data);
  const diagnostics = [...found, ...ofImage];
  if (!result.success) {
    const { place, data } = front;
    diagnostics.push(...problemsOf(result.error, { source, place, data, keys }));
    return withSalvaged({ source, text: front, diagnostics }, { written: front, image }, context);
  }
  const fields = result.data;
  const url = articleUrl(source.path, fields, context);
  diagnostics.push(...remarksOn(source, { front, fields, url }, context));
  return {
    source,
    text: front,
    valid: { front, fields, url, ...(image && { image }) },
    diagnostics,
  };
}

/** Remarks on fields that are valid one by one. If keys are `lost`, what depends on them is left out. */
function remarksOn(
  source: SourceFile,
  { front, fields, url }: ReadFields,
  { settings }: ArticleContext,
  lost: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  return [
    ...articleRemarks(source, front, remarkable(fields, lost), settings.timeZone),
    ...(isUrlKnown(lost) ? unfitFileName(url, front) : []),
    ...feedsAmongAliases({ source, front, aliases: fields.aliases }),
  ];
}

/** Adds what invalid front matter still says, and the remarks on that. */
function withSalvaged(
  head: ArticleHead,
  { written, image }: { written: FrontMatter | undefined; image: ImageFile | undefined },
  context: ArticleContext,
): ArticleHead {
  const { source, text, diagnostics } = head;
  const unread = text === written ? "" : aboveBody(source, text);
  const read = written && salvagedFields(written, { source, unread }, context);
  if (!read) return head;
  const { front, fields, lost, knowsSources } = read;
  const url = isUrlKnown(lost) ? articleUrl(source.path, fields, context) : unknownUrl(source);
  const own = { front, fields, url, ...(image && { image }) };
  const remarks = remarksOn(source, own, context, lost);
  return {
    ...head,
    salvaged: { ...own, lost, knowsSources },
    diagnostics: [...diagnostics, ...read.diagnostics, ...remarks],
  };
}

/** Checks the composed URL: section, date and slug can form an invalid file name that no field contains. */
function unfitFileName(url: string, { place }: FrontMatter): Diagnostic[] {
  const name = url.split("/").find((each) => !isFileName(each));
  if (name === undefined) return [];
  return [
    {
      ...place(["slug"]),
      severity: "error",
      rule: "field/slug",
      message: `The article's URL would be ${url}, but “${name}” is not a valid file name`,
      hint: `Choose a different \`slug\`, as in \`slug: harbour-opens\`.${fileNameHint(name)}`,
    },
  ];
}

/** The slug comes from the front matter, or else from the file's name; for `name/index.md`, from the folder's. */
export function articleUrl(
  path: string,
  fields: Pick<ArticleFields, "slug" | "date" | "section" | "lang">,
  {
    settings,
    homeOf,
  }: { settings: Pick<ParseContext["settings"], "articleUrl" | "language"> } & Pick<
    ArticleContext,
    "homeOf"
  >,
): string {
  const name = posix.basename(path).replace(/\.(md|markdown)$/i, "");
  const base = name === "index" ? posix.basename(posix.dirname(path)) : name;
  const slug = fields.slug?.normalize("NFC") ?? slugify(base);
  const values: Record<string, string> = {
    ...calendarOf(fields.date),
    section: fields.section,
    slug: slug || "untitled",
  };
  const pattern = settings.articleUrl;
  const url = pattern.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
  return homeOf(fields.lang ?? settings.language) + url.slice(1);
}
