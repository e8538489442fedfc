import { z } from "zod";
import { line, text } from "../../front-matter/fields.ts";

export const imageSchema = z.strictObject({
  src: text.meta({
    description: "The picture's file in `media/`, or beside the article.",
    examples: ["/media/bar.jpg"],
  }),
  // An empty text marks the image as decorative.
  alt: z.union([z.literal(""), line]).meta({
    description:
      'What the picture shows, for readers who can\'t see it; `""` if it is only decoration.',
    examples: ["A metal bar on a stand"],
  }),
  caption: line.optional().meta({
    description: "The line below the picture.",
    examples: ["The bar that defined the metre until 1960."],
  }),
  credit: line.optional().meta({
    description: "Who took or made the picture.",
    examples: ["Jane Doe / The Meridian Post"],
  }),
});

export const pictureFields = {
  image: imageSchema.optional().meta({
    description: "The lead picture, which lists and social cards show too.",
    examples: [{ src: "/media/bar.jpg", alt: "A metal bar on a stand" }],
    group: "Picture and sources",
  }),
};
