import type { Pattern } from "./pattern.ts";
import { centrepiece } from "./patterns/centrepiece.ts";
import { columns } from "./patterns/columns.ts";
import { feature } from "./patterns/feature.ts";
import { headlines } from "./patterns/headlines.ts";
import { opinion } from "./patterns/opinion.ts";
import { storyPackage } from "./patterns/package.ts";
import { short } from "./patterns/short.ts";
import { strip } from "./patterns/strip.ts";
import { thumbnails } from "./patterns/thumbnails.ts";

/** All patterns of a front page's sections. Of those that suit a section and were used as long ago, the first wins. */
export const PATTERNS = {
  feature,
  strip,
  thumbnails,
  centrepiece,
  package: storyPackage,
  "mirrored-feature": feature,
  "mirrored-package": storyPackage,
  headlines,
  columns,
  opinion,
  short,
} as const satisfies Record<string, Pattern>;

export type PatternName = keyof typeof PATTERNS;

export const PATTERN_NAMES = Object.keys(PATTERNS) as readonly PatternName[];
