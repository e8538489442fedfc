import { z } from "zod";
import { flag } from "../../front-matter/fields.ts";
import { SOURCE_PAGES } from "../../types.ts";
import { citationStyle } from "../settings-fields.ts";

const group = "Sources";

export const sourceFields = {
  citationStyle: citationStyle.optional().meta({
    description:
      "An academic style for sources, by name or as a `.csl` file in the content folder; without it, sources are in the news style.",
    examples: ["apa", "chicago.csl"],
    group,
  }),
  sourcePages: z
    .enum(SOURCE_PAGES)
    .default("shared")
    .meta({
      description:
        "Which sources have a page: `all`, or only those that several articles cite (`shared`).",
      examples: ["all"],
      group,
    }),
  citationFiles: flag.default(false).meta({
    description: "Whether articles offer their sources as files for reference managers.",
    examples: [true],
    group,
  }),
};
