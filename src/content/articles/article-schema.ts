import { z } from "zod";
import { nearest } from "../../citations/nearest.ts";
import { LIMITS } from "../../limits.ts";
import { ARTICLE_TYPES, COMMENT_STATES } from "../../vocabularies.ts";
import { CITATION_KEYS, citationsSchema, fromShort } from "../csl/citation-schema.ts";
import { isFileName } from "../files/file-names.ts";
import { alias } from "../front-matter/alias.ts";
import { entryId } from "../front-matter/entry-id.ts";
import {
  atMost,
  checked,
  flag,
  line,
  moment,
  oneOrMore,
  quoted,
  report,
  text,
  tooLong,
  webUrl,
} from "../front-matter/fields.ts";
import { language } from "../front-matter/language.ts";
import { isIdentifier, nameHint } from "../settings/settings-fields.ts";

/** Names that articles may use. Undefined if the file that defines them is invalid: then names are not checked. */
export interface KnownNames {
  timeZone: string;
  sections: readonly string[] | undefined;
  authors: readonly string[] | undefined;
}

const UNKNOWN = {
  section: "article/unknown-section",
  author: "article/unknown-author",
} as const;

function oneOf(noun: keyof typeof UNKNOWN, known: readonly string[] | undefined, add: string) {
  const names = new Set(known);
  return checked((value) => {
    if (!known || names.has(value)) return undefined;
    const near = nearest(value, known);
    const some = known.length > 0 && known.length <= 12 ? ` Known: ${known.join(", ")}.` : "";
    return {
      rule: UNKNOWN[noun],
      message: `There is no ${noun} ${quoted(value)}`,
      hint: near ? `Did you mean \`${near}\`?` : `${add}${some}`,
    };
  });
}

/** An id, or several joined by dots: `v1.2`. */
function isSlug(value: string): boolean {
  return (
    isIdentifier(value.replaceAll(".", "-"), LIMITS.slugCharacters) &&
    isFileName(value) &&
    !/\.(?:\.|$)/.test(value)
  );
}

const slug = checked((value) =>
  isSlug(value)
    ? undefined
    : {
        rule: "field/slug",
        message: `${quoted(value)} can't be the last part of a url`,
        hint: `Use letters, digits, hyphens and single dots between them, at most ${LIMITS.slugCharacters}.${nameHint(value, "slugCharacters")}`,
      },
);

const tag = line.superRefine((value, context) => {
  if (value.length > LIMITS.tagCharacters) report(context, tooLong(value, "tagCharacters"));
});

const image = z.strictObject({
  src: text,
  // An empty text marks the image as decorative.
  alt: z.union([z.literal(""), line]),
  caption: line.optional(),
  credit: line.optional(),
});

/** A string is short for a mapping with a name. */
const sponsor = z.preprocess(
  (value) => (typeof value === "string" ? { name: value } : value),
  z.strictObject({ name: line, url: webUrl.optional() }),
);
const SPONSOR_KEYS = ["name", "url"];

/**
 * The schema of an article's front matter, in the order of the README's table. Create it once for all articles: zod
 * takes longer to build a schema than to apply it.
 */
export function articleSchema({ timeZone, sections, authors }: KnownNames) {
  return z.strictObject({
    title: line,
    description: line,
    date: moment(timeZone),
    section: oneOf("section", sections, "Add it to the sections of publication.yaml."),
    authors: oneOrMore(oneOf("author", authors, "Write a file for it in authors/."), "authors"),
    updated: moment(timeZone).optional(),
    kicker: line.optional(),
    dateline: line.optional(),
    tags: z.preprocess(oneTag, atMost(z.array(tag), "tags")).default([]),
    type: z.enum(ARTICLE_TYPES).default("news"),
    sponsor: sponsor.optional(),
    image: image.optional(),
    citations: z.preprocess(asList, citationsSchema).default([]),
    prompt: line.optional(),
    comments: z.enum(COMMENT_STATES).optional(),
    draft: flag.default(false),
    embargo: moment(timeZone).optional(),
    expires: moment(timeZone).optional(),
    lead: flag.default(false),
    aliases: atMost(z.array(alias), "aliases").default([]),
    id: entryId.optional(),
    canonical: webUrl.optional(),
    lang: language.optional(),
    translationOf: line.optional(),
    slug: slug.optional(),
  });
}

/** A single tag needs no brackets. Text with a comma may be one tag or several, so the schema refuses it. */
export function oneTag(value: unknown): unknown {
  return typeof value === "string" && !value.includes(",") ? [value] : value;
}

/** A mapping from key to source is equivalent to a list of sources with ids. */
export function asList(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.entries(value).map(([id, entry]) =>
    typeof entry === "object" && entry !== null ? { id, ...entry } : { id, ...shortEntry(entry) },
  );
}

/** Reports entries that are not text as invalid titles. */
function shortEntry(entry: unknown): object {
  const whole = fromShort(entry);
  return whole instanceof Object ? whole : { title: entry };
}

export type ArticleSchema = ReturnType<typeof articleSchema>;
export type ArticleFields = z.infer<ArticleSchema>;

/** The known keys of each object in an article's front matter. */
export function articleKeys(schema: ArticleSchema): Record<string, readonly string[]> {
  return {
    "": Object.keys(schema.shape),
    sponsor: SPONSOR_KEYS,
    image: Object.keys(image.shape),
    citations: CITATION_KEYS,
  };
}
