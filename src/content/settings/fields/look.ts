import { line } from "../../front-matter/fields.ts";
import { fontsSchema } from "../fonts.ts";

const group = "Looks";

export const lookFields = {
  icon: line.optional().meta({
    description:
      "A square picture in `media/` for browser tabs and phones; without it, the logo if it is square.",
    examples: ["/media/icon.svg"],
    group,
  }),
  fonts: fontsSchema.optional().meta({
    description: "The publication's own fonts: WOFF2 files in `fonts/`.",
    examples: [["newsreader-700.woff2"], [{ file: "newsreader-700.woff2", role: "headline" }]],
    group,
  }),
};
