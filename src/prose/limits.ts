import type { ProseLimits } from "./types.ts";

/** For a house that sets none. Phones show about 90 characters of a headline; search engines cut standfirsts at 300. */
export const DEFAULT_PROSE_LIMITS: ProseLimits = {
  headline: 90,
  standfirst: 300,
  paragraph: 120,
  sentence: 45,
  readingEase: 30,
};
