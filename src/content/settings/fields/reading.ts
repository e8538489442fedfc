import { z } from "zod";
import { flag } from "../../front-matter/fields.ts";
import { articleUrl, DEFAULT_ARTICLE_URL } from "../settings-fields.ts";

const group = "Reading and lists";

export const readingFields = {
  articleUrl: articleUrl.default(DEFAULT_ARTICLE_URL).meta({
    description:
      "The pattern of article URLs: `{slug}`, and any of `{yyyy}`, `{mm}`, `{dd}` and `{section}`.",
    examples: ["/{section}/{slug}/"],
    group,
  }),
  perPage: z
    .int()
    .min(1)
    .max(200)
    .default(20)
    .meta({ description: "How many articles a page of a list shows.", examples: [30], group }),
  search: flag.default(true).meta({
    description: "Whether the site has a search page.",
    examples: [false],
    group,
  }),
  maths: flag.default(false).meta({
    description: "Whether `$` signs in texts enclose formulas in TeX, as in `$E = mc^2$`.",
    examples: [true],
    group,
  }),
  highlightCode: flag.default(false).meta({
    description: "Whether the keywords, strings and comments of code in texts are coloured.",
    examples: [true],
    group,
  }),
  lite: flag.default(false).meta({
    description: "Whether front and articles are also published as text only, below `/lite/`.",
    examples: [true],
    group,
  }),
};
