import type { ArticleFacts } from "../../content/types.ts";
import { hasOwnPicture } from "./pattern.ts";

/** Heights on a wide screen, in headlines of the latest: about 90 pixels. */
const HEIGHTS = {
  lead: { pictured: 8, words: 2.8 },
  seconds: { pictured: 4.7, words: 2.6 },
  latestTitle: 0.5,
  opinionTitle: 1.2,
  opinion: 0.8,
} as const;
/** A column filled to this share is stretched. */
const FILLED = 0.8;
const MIN = 3;

/** How many headlines fill the column beside the lead and the two stories below it. */
export function headlinesBeside(top: {
  lead: ArticleFacts | undefined;
  seconds: readonly ArticleFacts[];
  opinion: readonly ArticleFacts[];
}): { least: number; most: number } {
  const { lead, seconds, opinion } = top;
  const beside = opinion.length > 0 ? HEIGHTS.opinionTitle + opinion.length * HEIGHTS.opinion : 0;
  const main = HEIGHTS.lead[formOf([lead])] + secondsHeight(seconds);
  const most = Math.max(MIN, Math.floor(main - beside - HEIGHTS.latestTitle));
  return { least: Math.max(MIN, Math.ceil(most * FILLED)), most };
}

function secondsHeight(seconds: readonly ArticleFacts[]): number {
  return seconds.length > 0 ? HEIGHTS.seconds[formOf(seconds)] : 0;
}

function formOf(articles: readonly (ArticleFacts | undefined)[]): "pictured" | "words" {
  return articles.every(hasOwnPicture) ? "pictured" : "words";
}
