import { fontsSchema } from "../fonts.ts";

const group = "Looks";

export const lookFields = {
  fonts: fontsSchema.optional().meta({
    description: "The publication's own fonts: WOFF2 files in `fonts/`.",
    examples: [["newsreader-700.woff2"], [{ file: "newsreader-700.woff2", role: "headline" }]],
    group,
  }),
};
