import { z } from "zod";
import { CITATION_KEYS, citationsSchema, fromShort } from "../csl/citation-schema.ts";
import { written } from "../front-matter/written.ts";
import { addressFields } from "./fields/addresses.ts";
import { audioFields, audioSchema } from "./fields/audio.ts";
import { firstFields, type KnownNames } from "./fields/first.ts";
import { labelFields, sponsorSchema } from "./fields/labels.ts";
import { languageFields } from "./fields/languages.ts";
import { imageSchema, pictureFields } from "./fields/picture.ts";
import { publishingFields } from "./fields/publishing.ts";
import { questionFields } from "./fields/questions.ts";

/** Entries of a mapping take their ids from its keys. */
const citations = written(z.preprocess(asList, citationsSchema), (own) => ({
  anyOf: [own, { type: "object", additionalProperties: own.items }],
}));

/**
 * The schema of an article's front matter, in the order of the reference; `.meta()` describes each field for editors.
 * Create it once for all articles: zod takes longer to build a schema than to apply it.
 */
export function articleSchema(names: KnownNames) {
  return z.strictObject({
    ...firstFields(names),
    ...labelFields(names.tags),
    ...pictureFields,
    ...audioFields,
    citations: citations.default([]).meta({
      description:
        "The article's sources: a list in which each has an `id`, or a mapping from ids to sources.",
      examples: [[{ id: "bipm", title: "The SI Brochure", url: "https://www.bipm.org/" }]],
      group: "Picture and sources",
    }),
    ...questionFields,
    ...publishingFields(names),
    ...addressFields,
    ...languageFields,
  });
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
    sponsor: Object.keys(sponsorSchema.shape),
    image: Object.keys(imageSchema.shape),
    audio: Object.keys(audioSchema.shape),
    citations: CITATION_KEYS,
  };
}
