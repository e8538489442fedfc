import { z } from "zod";
import { flag, line, text, textOr } from "../../front-matter/fields.ts";

export const audioSchema = z.strictObject({
  src: text.meta({
    description: "The recording's file in `media/`.",
    examples: ["/media/episode-12.mp3"],
  }),
  title: line.optional().meta({
    description: "Its title. Default: the headline.",
    examples: ["Episode 12: the metre"],
  }),
  episode: z
    .int()
    .min(1)
    .optional()
    .meta({ description: "Its number in the season.", examples: [12] }),
  season: z
    .int()
    .min(1)
    .optional()
    .meta({ description: "The number of its season.", examples: [2] }),
  explicit: flag.optional().meta({
    description: "Whether it has content that is not for children. Default: as the podcast.",
    examples: [true],
  }),
  chapters: text.optional().meta({
    description: "A file of chapters in JSON, in `media/`.",
    examples: ["/media/episode-12.chapters.json"],
  }),
});

export const audioFields = {
  audio: textOr("src", audioSchema)
    .optional()
    .meta({
      description:
        "A recording that is played above the text and is an episode in feeds: its file, or `src` with more about it.",
      examples: ["/media/episode-12.mp3", { src: "/media/episode-12.mp3", episode: 12 }],
      group: "Picture and sources",
    }),
};
