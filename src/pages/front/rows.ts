import type { ArticleFacts } from "../../content/types.ts";
import { hasOwnPicture } from "./pattern.ts";
import type { PatternName } from "./patterns.ts";

/** How much of a row a section takes on wide screens. */
export type Share = "whole" | "half" | "third" | "two-thirds";

/** A section on the front page, and how it is drawn. */
export interface Rail<Section = unknown, Item = unknown> {
  section: Section;
  pattern: PatternName;
  share: Share;
  /** Whether articles that have a picture show it. */
  pictured: boolean;
  items: readonly Item[];
}

/** A rail before its place in a row is known. */
export type Drawn<Section> = Omit<Rail<Section, ArticleFacts>, "share">;

/** So many articles fit in a row of short sections. */
const COLUMNS = 3;

/**
 * Puts short sections into rows of two, or of three if one is left over. A short section moves up to the earlier one
 * that it shares a row with; one that is left over has a row to itself.
 */
export function inRows<Section>(drawn: readonly Drawn<Section>[]): Rail<Section, ArticleFacts>[] {
  const rows: Drawn<Section>[][] = [];
  let waiting: Drawn<Section>[] | undefined;
  for (const rail of drawn) {
    if (waiting && rail.pattern === "short") {
      waiting.push(rail);
      waiting = undefined;
    } else {
      const row = [rail];
      rows.push(row);
      if (rail.pattern === "short") waiting = row;
    }
  }
  return withoutLeftOver(rows, waiting).flatMap(shared);
}

/** Adds a row of one short section to an earlier row that has space for it. */
function withoutLeftOver<Section>(
  rows: Drawn<Section>[][],
  left: Drawn<Section>[] | undefined,
): Drawn<Section>[][] {
  if (!left) return rows;
  const host = rows.findLast((row) => row.length > 1 && articlesIn([...row, ...left]) <= COLUMNS);
  if (!host) return rows;
  return rows.filter((row) => row !== left).map((row) => (row === host ? [...host, ...left] : row));
}

/** Each rail of a row with its share. Short ones show pictures only if all their articles have one. */
function shared<Section>(row: Drawn<Section>[]): Rail<Section, ArticleFacts>[] {
  const isPictured = row.every(
    ({ pattern, items }) => pattern !== "short" || items.every(hasOwnPicture),
  );
  return row.map((rail) => ({
    ...rail,
    share: shareOf(rail, row),
    pictured: rail.pictured && isPictured,
  }));
}

function shareOf<Section>({ items }: Drawn<Section>, row: Drawn<Section>[]): Share {
  if (row.length === 1) return "whole";
  if (row.every((other) => other.items.length === items.length))
    return row.length === 2 ? "half" : "third";
  return items.length === 1 ? "third" : "two-thirds";
}

function articlesIn<Section>(row: readonly Drawn<Section>[]): number {
  return row.reduce((sum, { items }) => sum + items.length, 0);
}
