import { z } from "zod";
import { nearest } from "../citations/nearest.ts";
import { CITATION_KEYS, citationsSchema } from "./citation-schema.ts";
import { language, line, moment, oneOrMore, report, text, webUrl } from "./fields.ts";
import type { ImageResolver } from "./images.ts";
import { ARTICLE_TYPES, COMMENT_STATES } from "./types.ts";

/** What an article may name, known before it is read. Undefined where its own file is broken: then nothing is said. */
export interface ArticleContext {
  timeZone: string;
  sections: readonly string[] | undefined;
  authors: readonly string[] | undefined;
  resolveImage: ImageResolver;
}

function oneOf(noun: string, known: readonly string[] | undefined, where: string) {
  return text.superRefine((value, context) => {
    if (!known || known.includes(value)) return;
    const suggestion = nearest(value, known);
    const hint = suggestion ? `Did you mean \`${suggestion}\`?` : `${where}: ${known.join(", ")}.`;
    report(context, {
      rule: `article/unknown-${noun}`,
      message: `there is no ${noun} “${value}”`,
      hint,
    });
  });
}

/** A url of this site, where an article stood before. */
const alias = text.superRefine((value, context) => {
  const segments = value.split("/");
  const fits =
    value.startsWith("/") && !value.startsWith("//") && /^[\p{L}\p{M}\p{N}/._~-]+$/u.test(value);
  if (fits && !segments.some((segment) => segment === "." || segment === "..")) return;
  report(context, {
    rule: "field/url",
    message: `“${value}” is not a url of this site`,
    hint: "Write it from the root, decoded and without a query: /2025/03/the-old-name/.",
  });
});

const slug = text.superRefine((value, context) => {
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(value) && value.length <= 120) return;
  report(context, {
    rule: "field/slug",
    message: `“${value}” can't be the last part of a url`,
    hint: "Use letters, digits and hyphens, at most 120.",
  });
});

function imageSchema(resolveImage: ImageResolver) {
  const src = text.transform((value, context) => {
    const found = resolveImage(value);
    if ("problem" in found) {
      report(context, { rule: "image/missing", message: found.problem, hint: found.hint });
      return z.NEVER;
    }
    return found;
  });
  return z.strictObject({ src, alt: line, caption: line.optional(), credit: line.optional() });
}

/** The front matter of an article. Order and names are those of the README's table. */
export function articleSchema({ timeZone, sections, authors, resolveImage }: ArticleContext) {
  return z.strictObject({
    title: line,
    description: line,
    date: moment(timeZone),
    section: oneOf("section", sections, "The sections of publication.yaml"),
    authors: oneOrMore(oneOf("author", authors, "The files in authors/")),
    updated: moment(timeZone).optional(),
    kicker: line.optional(),
    dateline: line.optional(),
    tags: z.array(line).default([]),
    type: z.enum(ARTICLE_TYPES).default("news"),
    image: imageSchema(resolveImage).optional(),
    citations: z.preprocess(asList, citationsSchema).default([]),
    prompt: line.optional(),
    comments: z.enum(COMMENT_STATES).optional(),
    draft: z.boolean().default(false),
    lead: z.boolean().default(false),
    aliases: z.array(alias).default([]),
    canonical: webUrl.optional(),
    lang: language.optional(),
    slug: slug.optional(),
  });
}

/** A mapping from key to source says the same as a list of sources with ids. */
function asList(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.entries(value).map(([id, entry]) =>
    typeof entry === "object" && entry !== null ? { id, ...entry } : { id, title: entry },
  );
}

export type ArticleFields = z.infer<ReturnType<typeof articleSchema>>;

export const ARTICLE_KEYS: Record<string, readonly string[]> = {
  "": [
    "title",
    "description",
    "date",
    "section",
    "authors",
    "updated",
    "kicker",
    "dateline",
    "tags",
    "type",
    "image",
    "citations",
    "prompt",
    "comments",
    "draft",
    "lead",
    "aliases",
    "canonical",
    "lang",
    "slug",
  ],
  image: ["src", "alt", "caption", "credit"],
  citations: CITATION_KEYS,
};
