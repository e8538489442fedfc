import { z } from "zod";
import { FEED_FORMATS } from "../../../feed-formats.ts";
import { FLAG_FORM, flag, oneOrMore } from "../../front-matter/fields.ts";
import { written } from "../../front-matter/written.ts";
import { feedAliasesSchema } from "../feed-aliases.ts";

const group = "Feeds and machines";

/** Only the newest articles get their own card: old ones are rarely shared, and a card costs as much time as a page. */
const NEWEST = 500;

export const cardsSchema = z.strictObject({
  newest: z
    .int()
    .min(0)
    .meta({
      description: "How many of the newest articles get their own card.",
      examples: [500],
    }),
});

/** `true` for all articles, `false` for none, or a number of the newest. */
const cards = written(
  z.preprocess((value) => {
    const { data } = flag.safeParse(value);
    if (data === undefined) return value;
    return { newest: data ? Number.MAX_SAFE_INTEGER : 0 };
  }, cardsSchema),
  (own) => ({ anyOf: [FLAG_FORM, own] }),
);

export const machineFields = {
  feeds: oneOrMore(z.enum([...FEED_FORMATS, "all"]))
    .default([...FEED_FORMATS])
    .meta({
      description:
        "The formats of the feeds; `all` gives tags and authors every format with full text too.",
      examples: [["rss", "atom"], "all"],
      group,
    }),
  feedAliases: feedAliasesSchema.default({}).meta({
    description:
      "Former addresses of feeds, each with the page or the feed that its subscribers now get.",
    examples: [{ "/feed/": "/", "/world/index.xml": "/world/" }],
    group,
  }),
  markdownFiles: flag.default(false).meta({
    description: "Whether each article is also published as Markdown, as `index.md` beside it.",
    examples: [true],
    group,
  }),
  cards: cards.default({ newest: NEWEST }).meta({
    description:
      "Social cards for articles without a picture: `true` for all, `false` for none, or a number of the newest; other articles share their section's card.",
    examples: [true, { newest: 100 }],
    group,
  }),
};
