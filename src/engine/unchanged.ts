import type { Site } from "../pages/types.ts";
import type { Manifest, Origin } from "./output/manifest.ts";
import type { Stage } from "./output/stage.ts";
import { heldFiles, surveyOf } from "./output/survey.ts";
import { NO_SEARCH } from "./products/search/plan-search.ts";
import type { Built, Work } from "./work.ts";

/**
 * Nothing to do, where that can be told without reading an article: the input is what it was, the clock has passed
 * nothing that matters, and the output is what the last build left. Undefined otherwise.
 */
export function unchangedWork(
  { files, hidden, origin }: Manifest,
  {
    signature,
    now,
    stage,
    remember,
  }: {
    signature: string | undefined;
    now: number;
    stage: Stage;
    remember: (manifest: Manifest) => void;
  },
): Omit<Work, "abandon"> | undefined {
  if (!origin || !isOf(origin, signature, now)) return undefined;
  const survey = surveyOf(stage.output);
  const held = heldFiles(files, stage.output, survey);
  if (survey.paths.length !== files.size || held.size !== files.size) return undefined;
  const finish = (): Built => {
    // Of a copied output the times are written down, so that the next build need not read it again.
    if ([...held].some(([path, own]) => own !== files.get(path)))
      remember({ files: held, ...(hidden && { hidden }), origin });
    const { pages } = origin;
    return { written: 0, same: 0, removed: 0, pages, rendered: 0, kept: pages };
  };
  return { site: NO_SITE, ...NOTHING_TO_DO, stage, leftOut: origin.leftOut, finish };
}

const NOTHING_TO_DO = { outlines: [], pictures: [], cards: [], search: NO_SEARCH };

/** No page is rendered, so none asks. */
const NO_SITE = {} as Site;

function isOf({ signature, from, until }: Origin, own: string | undefined, now: number): boolean {
  return signature === own && from <= now && now < until;
}
