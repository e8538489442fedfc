import { sizeOf } from "./apply-site.ts";
import type { Manifest, Origin } from "./output/manifest.ts";
import { surveyOf, unchangedFiles } from "./output/survey.ts";
import type { Outcome } from "./work.ts";

/**
 * The outcome of a build with nothing to do, found without reading any article: the input is the same, no scheduled
 * change has come due, and the output is what the last build left. Undefined otherwise.
 */
export function unchangedSite(
  { files, hidden, origin }: Manifest,
  {
    signature,
    now,
    output,
    remember,
  }: {
    signature: string | undefined;
    now: number;
    output: string;
    remember: (output: string, manifest: Manifest) => void;
  },
): Outcome | undefined {
  if (!origin || !isStillValid(origin, signature, now)) return undefined;
  const survey = surveyOf(output);
  const unchanged = unchangedFiles(files, output, survey);
  if (survey.paths.length !== files.size || unchanged.size !== files.size) return undefined;
  // A copied output has new modification times. Storing them spares the next build from hashing every file.
  if ([...unchanged].some(([path, own]) => own !== files.get(path)))
    remember(output, { files: unchanged, ...(hidden && { hidden }), origin });
  const { pages, leftOut, diagnostics } = origin;
  const none = { written: 0, same: 0, removed: 0, rendered: 0, pictures: 0, cards: 0, indexes: 0 };
  return { done: { ...none, pages, kept: pages, leftOut, ...sizeOf(unchanged) }, diagnostics };
}

function isStillValid(
  { signature, from, until }: Origin,
  own: string | undefined,
  now: number,
): boolean {
  return signature === own && from <= now && now < until;
}
