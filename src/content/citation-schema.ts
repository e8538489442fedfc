import { z } from "zod";
import { KEY } from "../citations/key.ts";
import { checked, line, oneOrMore, partialDate, quoted, report, text, webUrl } from "./fields.ts";

/** CSL 1.0.2's item types: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export const CSL_TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;

/** What can be written after an @. */
const WHOLE_KEY = new RegExp(`^${KEY}$`, "u");

const key = checked((value) =>
  WHOLE_KEY.test(value)
    ? undefined
    : {
        rule: "citation/key",
        message: `${quoted(value)} can't be the key of a source`,
        hint: "Begin with a letter or digit, and use only letters, digits, hyphens, dots and colons.",
      },
);

/** https://www.doi.org/the-identifier/resources/handbook: a prefix that begins with 10., a slash, a suffix. */
const doi = text
  .transform((value) => value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""))
  .superRefine((value, context) => {
    if (/^10\.\d{4,9}\/\S+$/.test(value)) return;
    const message = `${quoted(value)} is not a DOI`;
    report(context, {
      rule: "field/value",
      message,
      hint: "It begins with 10., as in 10.1000/182.",
    });
  });

const name = z.union([
  line,
  z
    .strictObject({ family: line.optional(), given: line.optional(), literal: line.optional() })
    .transform(
      ({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(" "),
    ),
]);

const entry = z
  .strictObject({
    id: key.optional(),
    key: key.optional(),
    type: z.enum(CSL_TYPES).default("webpage"),
    title: line.optional(),
    label: line.optional(),
    author: oneOrMore(name).optional(),
    authors: oneOrMore(name).optional(),
    publisher: line.optional(),
    "container-title": line.optional(),
    url: webUrl.optional(),
    URL: webUrl.optional(),
    doi: doi.optional(),
    DOI: doi.optional(),
    date: partialDate.optional(),
    issued: partialDate.optional(),
    published: partialDate.optional(),
    accessed: partialDate.optional(),
    archived: webUrl.optional(),
    "archive-date": partialDate.optional(),
    status: z.enum(["live", "dead"]).optional(),
    quote: text.optional(),
    note: text.optional(),
  })
  .superRefine((value, context) => {
    if (value.title ?? value.label ?? value.url ?? value.URL ?? value.doi ?? value.DOI) return;
    report(context, {
      rule: "citation/empty",
      message: "A source needs a title, a label, a url or a DOI",
      hint: "Add `title: …` as the source itself writes it.",
    });
  });

/** A source in short: its url, or its title. */
function fromShort(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return /^https?:\/\//.test(value.trim()) ? { url: value } : { title: value };
}

/** A list of sources; or a mapping from key to source, which says the same. */
export const citationsSchema = z.array(z.preprocess(fromShort, entry));
export type Citation = z.infer<typeof citationsSchema>[number];
export const CITATION_KEYS: readonly string[] = Object.keys(entry.shape);
