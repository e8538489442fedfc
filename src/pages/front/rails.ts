import type { ArticleFacts } from "../../content/types.ts";
import { isSponsored } from "./pattern.ts";
import { PATTERN_NAMES, PATTERNS, type PatternName } from "./patterns.ts";
import { type Drawn, inRows, type Rail } from "./rows.ts";

/** How many of a section's newest articles patterns choose from. */
const NEWEST = 5;

/**
 * Chooses a pattern for each section by what it has: never the one above if another suits too. Short sections share
 * rows; one without a neighbour moves up to an earlier one. Empty sections are left out.
 */
export function railsOf<Section extends { articles: readonly ArticleFacts[] }>(
  sections: readonly Section[],
): Rail<Section, ArticleFacts>[] {
  const lastUsed = new Map<PatternName, number>();
  const drawn = sections.flatMap((section, index): Drawn<Section>[] => {
    const newest = sponsoredLast(section.articles.slice(0, NEWEST));
    const fitting = fittingPatterns(newest);
    const [first] = fitting.toSorted(
      ([a], [b]) => (lastUsed.get(a) ?? -1) - (lastUsed.get(b) ?? -1),
    );
    if (!first) return [];
    const [pattern, items] = first;
    lastUsed.set(pattern, index);
    return [{ section, pattern, pictured: PATTERNS[pattern].pictured, items }];
  });
  return inRows(drawn);
}

/** Patterns that suit these articles, in the registry's order, each with the articles it shows. */
function fittingPatterns(
  newest: readonly ArticleFacts[],
): (readonly [PatternName, readonly ArticleFacts[]])[] {
  if (newest.length === 0) return [];
  const fitting = PATTERN_NAMES.flatMap((name) => {
    const items = PATTERNS[name].choose(newest);
    return items ? [[name, items] as const] : [];
  });
  // A section that only argues is drawn as opinion, whatever else suits it.
  const argued = fitting.filter(([name]) => name === "opinion");
  return argued.length > 0 ? argued : fitting;
}

/** The newest, with sponsored articles last. */
function sponsoredLast(newest: readonly ArticleFacts[]): ArticleFacts[] {
  return [...newest.filter((article) => !isSponsored(article)), ...newest.filter(isSponsored)];
}
