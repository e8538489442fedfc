import { refuseLeaks } from "./leaks/refuse-leaks.ts";
import { apply, type Rendered, type Staged } from "./output/apply.ts";
import type { Files } from "./output/manifest.ts";
import { type Plan, planBuild } from "./plan/plan.ts";
import { type WantedFile, wantedCopies } from "./plan/wanted.ts";
import type { SitePlan } from "./plan-site.ts";
import { jobsOf } from "./products/batches.ts";
import { card } from "./products/cards.ts";
import type { LateFiles } from "./products/plan-products.ts";
import { stageAssets } from "./products/products.ts";
import { searchIndex } from "./products/search/search-index.ts";
import { variant } from "./products/variants.ts";
import type { Strategy } from "./strategies/strategy.ts";
import type { Built, Done } from "./work.ts";

/**
 * Moves all rendered and made files into the output, then remembers their inputs. Remembering comes last, so that the
 * next build repairs the output of a killed one.
 */
export function applySite(
  site: SitePlan,
  rendered: readonly Rendered[],
  strategy: Pick<Strategy, "forget" | "remember">,
): Done {
  strategy.forget();
  const { unchanged, stage, secrets, origin } = site;
  const plan = mergePlans([site.files, ...site.late.map((late) => planLate(late, unchanged))]);
  const copied = stageAssets(plan.render, stage);
  const hashes = new Map([...rendered, ...copied].map(({ path, hash }) => [path, hash]));
  const changed = new Set(copied.flatMap((copy) => (copy.changed ? copy.path : [])));
  const staged = plan.render.map(({ path, fingerprint }): Staged => {
    const hash = hashes.get(path);
    if (hash === undefined) throw new Error(`${path} was planned, but not rendered`);
    // The source changed after planning: without a fingerprint, the next build copies it again.
    return { path, fingerprint: changed.has(path) ? "" : fingerprint, hash };
  });
  refuseLeaks(secrets, plan, stage);
  const { files, ...applied } = apply(stage, { staged, remove: plan.remove, unchanged });
  for (const { path } of plan.keep) {
    const written = unchanged.get(path);
    if (written) files.set(path, written);
  }
  strategy.remember(stage.output, { files, hidden: secrets.seen, ...(origin && { origin }) });
  const kept = plan.keep.filter(({ outline }) => outline !== undefined).length;
  const count = plan.render.filter(({ outline }) => outline !== undefined).length;
  return {
    ...applied,
    ...{ pages: count + kept, rendered: count, kept, leftOut: site.leftOut },
    ...sizeOf(files),
    ...countMade(site),
  };
}

/** Number of files, their total size in bytes, and the largest of them. */
export function sizeOf(files: Files): Pick<Built, "files" | "bytes" | "largest"> {
  let bytes = 0;
  let largest = { path: "", size: 0 };
  for (const [path, { size }] of files) {
    bytes += size;
    if (size > largest.size) largest = { path, size };
  }
  return { files: files.size, bytes, largest };
}

function countMade({ making }: SitePlan): Pick<Done, "pictures" | "cards" | "indexes"> {
  return {
    pictures: jobsOf(making, variant).length,
    cards: jobsOf(making, card).length,
    indexes: jobsOf(making, searchIndex).length,
  };
}

function planLate({ present, assets }: LateFiles, unchanged: Files): Plan<WantedFile> {
  return assets
    ? planBuild(wantedCopies(assets()), unchanged, present)
    : keepPaths(present, unchanged);
}

function keepPaths(paths: readonly string[], unchanged: Files): Plan<WantedFile> {
  const keep = paths.flatMap((path) => {
    const fingerprint = unchanged.get(path)?.fingerprint;
    return fingerprint === undefined ? [] : { path, fingerprint };
  });
  return { render: [], keep, remove: [] };
}

function mergePlans(plans: readonly Plan<WantedFile>[]): Plan<WantedFile> {
  return {
    render: plans.flatMap(({ render }) => render),
    keep: plans.flatMap(({ keep }) => keep),
    remove: plans.flatMap(({ remove }) => remove),
  };
}
