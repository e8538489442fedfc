import type { ArticleFacts } from "../../content/types.ts";
import { hasOwnPicture, isSponsored } from "./pattern.ts";

/** The large stories at the top of a section front: a lead, and none, two or three in a row. */
export interface SectionTop {
  lead: ArticleFacts;
  seconds: readonly ArticleFacts[];
}

const ROW = 3;
const LEAST_IN_ROW = 2;
/** Among so many of the newest, stories with pictures are preferred. */
const AMONG = 6;

/** Chooses them from the first page of a section's articles. Sponsored ones are never among them. */
export function sectionTop(newest: readonly ArticleFacts[]): SectionTop | undefined {
  const [lead, ...others] = newest.filter((article) => !isSponsored(article));
  if (!lead) return undefined;
  const pictured = others.slice(0, AMONG).filter(hasOwnPicture);
  const row = (pictured.length >= ROW ? pictured : others).slice(0, ROW);
  return { lead, seconds: row.length < LEAST_IN_ROW ? [] : row };
}
