import { z } from "zod";
import { LIMITS } from "../../../limits.ts";
import { ARTICLE_TYPES } from "../../../vocabularies.ts";
import { atMost, line, report, textOr, tooLong, webUrl } from "../../front-matter/fields.ts";
import { matching, written } from "../../front-matter/written.ts";

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

const sponsor = textOr("name", sponsorSchema);

const ONE_TAG = {
  type: "string",
  ...matching("[^,]*[^\\s,][^,]*", "Write several tags as a list, as in [one, two]."),
};

function tagsOf(known: readonly string[] = []) {
  const suggested = known.length > 0 ? [{ enum: known }] : [];
  return written(z.preprocess(oneTag, atMost(z.array(tag), "tags")), ({ items, ...list }) => ({
    anyOf: [
      ...suggested,
      ONE_TAG,
      { ...list, items: known.length > 0 ? { anyOf: [...suggested, items] } : items },
    ],
  }));
}

export function labelFields(knownTags?: readonly string[]) {
  return {
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
    tags: tagsOf(knownTags)
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
}
