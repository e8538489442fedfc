import { countKinds } from "../../src/citations/kind.ts";
import type { CitedSource } from "../../src/citations/types.ts";
import { type Html, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import { texts } from "./texts.ts";

/** The number of sources of each kind in an article, linked to the source list. */
export function sourcing(
  citations: readonly Pick<CitedSource, "reference">[],
  site: Site,
): Html | undefined {
  if (citations.length === 0) return undefined;
  const counts = countsInWords(
    citations.map(({ reference }) => reference),
    site,
  );
  return html`<span class="sourcing"><a href="#sources">${texts(site).sources.sourcing(counts)}</a></span>`;
}

/** `4 documents`, `2 data sets`. If no source has a kind, they are counted as sources, not as “other”. */
function countsInWords(references: Parameters<typeof countKinds>[0], site: Site): string[] {
  const { counts, plain } = texts(site).sources;
  const kinds = countKinds(references);
  const [first, ...others] = kinds;
  if (first?.kind === "other" && others.length === 0) return [plain(first.count)];
  return kinds.map(({ kind, count }) => counts[kind](count));
}
