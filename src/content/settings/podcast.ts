import { z } from "zod";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import { email, flag, line } from "../front-matter/fields.ts";
import type { ImageResolver } from "../pictures/images.ts";
import { PODCAST_CATEGORIES } from "../podcast-categories.ts";
import type { Logo, SourceFile } from "../types.ts";
import type { NamedPicture } from "./logo.ts";

/** What directories of podcasts ask of a feed. */
const podcastSchema = z.strictObject({
  category: z.enum(PODCAST_CATEGORIES).meta({
    description: "A category or subcategory of Apple Podcasts, in English.",
    examples: ["News", "Daily News"],
  }),
  image: line.meta({
    description:
      "The cover in `media/`: a square JPEG or PNG of 1,400 to 3,000 pixels, published as it is.",
    examples: ["/media/cover.jpg"],
  }),
  author: line.optional().meta({
    description: "Who makes it. Default: the publication's name.",
    examples: ["The Meridian Post"],
  }),
  email: email.optional().meta({
    description: "Where directories send a code to check that the podcast is yours.",
    examples: ["audio@news.example"],
  }),
  explicit: flag.default(false).meta({
    description: "Whether it has content that is not for children.",
    examples: [true],
  }),
});

export const podcastFields = {
  podcast: podcastSchema.optional().meta({
    description:
      "Makes each RSS feed with a recording (`audio`) one that directories of podcasts accept.",
    examples: [{ category: "Daily News", image: "/media/cover.jpg" }],
    group: "Feeds and machines",
  }),
};

export const PODCAST_KEYS: Record<string, readonly string[]> = {
  podcast: Object.keys(podcastSchema.shape),
};

/** https://podcasters.apple.com/support/5514-show-cover-template */
const SIDES = { least: 1_400, most: 3_000 } as const;

/** The cover with its size, or why directories would refuse it. */
export function coverOf(
  named: NamedPicture | undefined,
  source: SourceFile | undefined,
  resolve: ImageResolver,
): { cover?: Logo; diagnostics: Diagnostic[] } {
  if (!named) return { diagnostics: [] };
  const problem = (message: string, hint: string) => ({
    diagnostics: [
      {
        ...named.place,
        ...({ severity: "error", rule: "settings/podcast", message, hint } as const),
        ...(source && { excerpt: excerptOf(source.text, named.place) }),
      },
    ],
  });
  const found = resolve(named.src);
  if ("problem" in found) return problem(found.problem, found.hint);
  if (found.remote)
    return problem("The podcast’s cover is on another site", "Put the file in media/.");
  const { url, width = 0, height = 0 } = found;
  const isRight = width === height && width >= SIDES.least && width <= SIDES.most;
  if (!isRight || !/\.(?:jpe?g|png)$/i.test(url))
    return problem(
      `Directories refuse the podcast’s cover: “${url}” has ${width} × ${height} pixels`,
      "Export it as a square JPEG or PNG of 1,400 to 3,000 pixels.",
    );
  return { cover: { src: url, width, height }, diagnostics: [] };
}
