import { z } from "zod";
import { LIMITS } from "../../../limits.ts";
import { ARTICLE_TYPES } from "../../../vocabularies.ts";
import { atMost, line, report, tooLong, webUrl } from "../../front-matter/fields.ts";

const group = "Labels";

const tag = line.superRefine((value, context) => {
  if (value.length > LIMITS.tagCharacters) report(context, tooLong(value, "tagCharacters"));
});

/** A single tag needs no brackets. Text with a comma may be one tag or several, so the schema refuses it. */
export function oneTag(value: unknown): unknown {
  return typeof value === "string" && !value.includes(",") ? [value] : value;
}

export const sponsorSchema = z.strictObject({
  name: line.meta({ description: "The sponsor's name.", examples: ["Harbour Bank"] }),
  url: webUrl.optional().meta({
    description: "The sponsor's site.",
    examples: ["https://bank.example/"],
  }),
});

/** A string is short for a mapping with a name. */
const sponsor = z.preprocess(
  (value) => (typeof value === "string" ? { name: value } : value),
  sponsorSchema,
);

export const labelFields = {
  kicker: line.optional().meta({
    description: "A word or two above the headline.",
    examples: ["Measurement"],
    group,
  }),
  dateline: line.optional().meta({
    description: "Where it was reported from.",
    examples: ["Sèvres, France"],
    group,
  }),
  tags: z
    .preprocess(oneTag, atMost(z.array(tag), "tags"))
    .default([])
    .meta({
      description: "One topic or a list of topics; upper and lower case make no difference.",
      examples: ["measurement", ["measurement", "history"]],
      group,
    }),
  type: z
    .enum(ARTICLE_TYPES)
    .default("news")
    .meta({
      description:
        "What sort of article it is; all but `news` are labelled and explained to readers, and opinion and analysis have a column on the front.",
      examples: ["explainer"],
      group,
    }),
  sponsor: sponsor.optional().meta({
    description:
      "Who paid for an article with `type: sponsored`: a name, or `name` and `url`; lists, feeds and search engines show it too.",
    examples: ["Harbour Bank", { name: "Harbour Bank", url: "https://bank.example/" }],
    group,
  }),
};
