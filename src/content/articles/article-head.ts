import { posix } from "node:path";
import type { z } from "zod";
import { nearest } from "../../citations/nearest.ts";
import { calendarOf } from "../../dates.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { slugify } from "../../markdown/slug.ts";
import { fileNameHint, isFileName } from "../files/file-names.ts";
import { resolvePath } from "../front-matter/data-path.ts";
import { type BodyText, type FrontMatter, readFrontMatter } from "../front-matter/front-matter.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import { type ImageFile, namedPicture } from "../pictures/named-picture.ts";
import type { SourceFile } from "../types.ts";
import { aliasRemarks } from "./alias-remarks.ts";
import { articleRemarks } from "./article-remarks.ts";
import { type ArticleFields, type ArticleSchema, articleKeys } from "./article-schema.ts";
import type { ParseContext } from "./context.ts";
import type { ReadPlainFields } from "./plain-fields.ts";

export interface ArticleContext extends ParseContext {
  schema: ArticleSchema;
  /** Parses plain front matter faster than the schema, with the same result. */
  plainFields?: ReadPlainFields;
  /** The root of the edition in a language, with which its articles' URLs begin. */
  homeOf: (language: string) => string;
}

/** An article's sources and language, even if its other fields are invalid. */
interface Declared extends Pick<ArticleFields, "citations" | "lang"> {
  type?: ArticleFields["type"];
  place: FrontMatter["place"];
}

/** An article's front matter, before its body is rendered. Its URL is known, so other bodies can link to it. */
export interface ArticleHead {
  source: SourceFile;
  /** Absent if the body's start is unknown. */
  text?: BodyText;
  /** Absent if the front matter is invalid. */
  valid?: { front: FrontMatter; fields: ArticleFields; url: string; image?: ImageFile };
  /** If the front matter is invalid: what the body is still checked with. Absent if the sources are invalid too. */
  declared?: Declared;
  diagnostics: Diagnostic[];
}

/** The picture above the article. */
const LEAD_IMAGE = ["image", "src"];

export function readArticleHead(source: SourceFile, context: ArticleContext): ArticleHead {
  const { front, text, rest, diagnostics: found } = readFrontMatter(source, "article");
  const lead = { at: LEAD_IMAGE, resolve: context.resolveImage };
  if (!front) {
    const keys = articleKeys(context.schema);
    found.push(...problemsOfRest(context.schema, rest, { source, keys }));
    if (rest) found.push(...namedPicture(source, rest, lead).diagnostics);
    return { source, ...(text && { text }), diagnostics: found };
  }
  const plain = context.plainFields?.(front.data);
  const result = plain
    ? ({ success: true, data: plain } as const)
    : context.schema.safeParse(front.data);
  const { file: image, diagnostics: ofImage } = namedPicture(source, front, lead);
  const diagnostics = [...found, ...ofImage];
  if (!result.success) {
    const { place, data } = front;
    const keys = articleKeys(context.schema);
    diagnostics.push(...problemsOf(result.error, { source, place, data, keys }));
    const declared = declaredIn(front, result.error, context.schema);
    return { source, text: front, ...(declared && { declared }), diagnostics };
  }
  diagnostics.push(...articleRemarks(source, front, result.data, context.settings.timeZone));
  const url = articleUrl(source.path, result.data, context);
  const written = { source, front, aliases: result.data.aliases };
  diagnostics.push(...unfitFileName(url, front), ...aliasRemarks(url, written));
  const valid = { front, fields: result.data, url, ...(image && { image }) };
  return { source, text: front, valid, diagnostics };
}

function declaredIn(
  { data, place }: FrontMatter,
  { issues }: z.ZodError,
  { shape }: ArticleSchema,
): Declared | undefined {
  const keys = Object.keys(shape);
  const misspelt = issues.some(
    (issue) =>
      issue.code === "unrecognized_keys" &&
      issue.path.length === 0 &&
      issue.keys.some((key) => nearest(key, keys) === "citations"),
  );
  if (misspelt) return undefined;
  const citations = shape.citations.safeParse(resolvePath(data, ["citations"]).value);
  if (!citations.success) return undefined;
  const { data: lang } = shape.lang.safeParse(resolvePath(data, ["lang"]).value);
  const { data: type } = shape.type.safeParse(resolvePath(data, ["type"]).value);
  return { place, citations: citations.data, lang, ...(type && { type }) };
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
