import { z } from "zod";
import { line, text, webUrl } from "../front-matter/fields.ts";
import { names } from "./csl-names.ts";
import { CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from "./csl-variables.ts";
import { date, doi, key, label, plain } from "./field-types.ts";

/** CSL's publication states; and `live` or `dead` for whether the URL still works. */
const STATUS = [
  "live",
  "dead",
  "forthcoming",
  "in press",
  "inpress",
  "in preparation",
  "inpreparation",
  "submitted",
  "prepublished",
  "advance online publication",
] as const;

function all<Key extends string, Field>(variables: readonly Key[], field: Field) {
  return Object.fromEntries(variables.map((name) => [name, field])) as Record<Key, Field>;
}

/** The fields of a source, the most familiar ones first. */
export const SOURCE_FIELDS = {
  id: key.optional().meta({
    description:
      "What `[@…]` names, unique in the article: it begins with a letter, a digit or `_`.",
    examples: ["si-brochure"],
  }),
  key: key.optional().meta({ description: "Means the same as `id`.", examples: ["si-brochure"] }),
  type: z
    .enum(CSL_TYPES)
    .default("webpage")
    .meta({
      description: "What sort of source it is, as a CSL type.",
      examples: ["report", "legislation", "dataset"],
    }),
  title: line.optional().meta({
    description: "The title, as the source itself writes it.",
    examples: ["The Metre Convention"],
  }),
  label: label.optional().meta({
    description: "The words of a plain bracket that cites it, if they are not its title.",
    examples: ["Metre Wikipedia"],
  }),
  author: names.optional().meta({
    description: "One name or a list of names, whole or in parts.",
    examples: ["Ada Lovelace", ["Ada Lovelace", { family: "Somerville", given: "Mary" }]],
  }),
  authors: names.optional().meta({
    description: "Means the same as `author`.",
    examples: [["Ada Lovelace", "Mary Somerville"]],
  }),
  publisher: line.optional().meta({
    description: "Who published it.",
    examples: ["European Central Bank"],
  }),
  "container-title": line.optional().meta({
    description: "The journal, book, series or site that it is part of.",
    examples: ["Nature"],
  }),
  url: webUrl.optional().meta({
    description: "Its web address.",
    examples: ["https://www.bipm.org/"],
  }),
  URL: webUrl.optional().meta({
    description: "Means the same as `url`.",
    examples: ["https://www.bipm.org/"],
  }),
  doi: doi.optional().meta({ description: "Its DOI.", examples: ["10.1000/182"] }),
  DOI: doi.optional().meta({ description: "Means the same as `doi`.", examples: ["10.1000/182"] }),
  date: date.optional().meta({
    description: "When it was published: a year, a month or a day.",
    examples: [2019, "2019-05", "2019-05-20"],
  }),
  issued: date.optional().meta({ description: "Means the same as `date`.", examples: [2019] }),
  published: date.optional().meta({ description: "Means the same as `date`.", examples: [2019] }),
  accessed: date.optional().meta({
    description: "When it was last read, written like `date`.",
    examples: ["2026-11-24"],
  }),
  archived: webUrl.optional().meta({
    description: "The address of an archived copy.",
    examples: ["https://web.archive.org/web/2024/https://www.bipm.org/"],
  }),
  "archive-date": date.optional().meta({
    description: "When that copy was made.",
    examples: ["2024-02-11"],
  }),
  status: z
    .enum(STATUS)
    .optional()
    .meta({
      description:
        "`dead` links to the archived copy instead of the address; `live` is the default, and CSL's states of publication are accepted too.",
      examples: ["dead"],
    }),
  genre: line.optional().meta({
    description: "What sort of document it calls itself.",
    examples: ["Press release"],
  }),
  quote: text.optional().meta({
    description: "The passage that the article relies on.",
    examples: ["The metre, symbol m, is the SI unit of length."],
  }),
  note: text.optional().meta({
    description: "A remark for readers.",
    examples: ["The table is revised each year."],
  }),
  ...all(TEXT_VARIABLES, plain.optional()),
  ...all(NAME_VARIABLES, names.optional()),
  ...all(DATE_VARIABLES, date.optional()),
};
