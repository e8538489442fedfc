import { setImmediate } from "node:timers/promises";
import type { Rendered } from "./output/apply.ts";
import { makeCards } from "./products/make-cards.ts";
import type { BuildRequest } from "./request/request.ts";
import type { Strategy } from "./strategies/strategy.ts";
import type { AllTools } from "./tools.ts";
import type { Work } from "./work.ts";

/** Renders the pages; cards and search indexes are made in processes of their own beside it, and waited for behind it. */
export async function renderSite(
  work: Work,
  request: BuildRequest,
  { render, onPhase, onStep }: Pick<AllTools, "render" | "onPhase" | "onStep">,
  { publishes }: Pick<Strategy, "publishes">,
): Promise<readonly Rendered[]> {
  const abort = new AbortController();
  let rendering = work.outlines.length > 0;
  const drawing = makeCards(work.cards, request, {
    signal: abort.signal,
    onMade: (done, total) => !rendering && onStep(done, total),
  });
  // Errors surface where the promise is awaited.
  drawing.catch(() => {});
  const indexing = publishes === "all" ? work.search.make() : undefined;
  indexing?.catch(() => {});
  try {
    if (rendering) onPhase("render");
    const rendered = rendering ? await render(work) : [];
    rendering = false;
    if (work.cards.length > 0) onPhase("cards");
    await drawing;
    if (indexing && work.search.missing > 0) onPhase("search");
    await indexing;
    // Pages are written without a pause: a signal that came meanwhile is heard before the output changes.
    await setImmediate();
    return rendered;
  } finally {
    abort.abort();
    await Promise.allSettled([drawing, indexing]);
  }
}
