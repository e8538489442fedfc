import type { Diagnostic } from "../diagnostics.ts";
import { type Secrets, secretsOf } from "./leaks/secrets.ts";
import type { Files, Manifest, Origin } from "./output/manifest.ts";
import type { Stage } from "./output/stage.ts";
import { type Survey, unchangedFiles } from "./output/survey.ts";
import { type Plan, planBuild } from "./plan/plan.ts";
import type { BuildOf, Needed } from "./plan/product.ts";
import { type WantedFile, wantedFiles } from "./plan/wanted.ts";
import { makeLater } from "./products/make-products.ts";
import {
  isNamedAhead,
  type LateFiles,
  planProducts,
  withoutNever,
} from "./products/plan-products.ts";
import type { Prepared } from "./site/prepared.ts";
import type { Strategy } from "./strategies/strategy.ts";
import type { Tools } from "./tools.ts";
import type { Work } from "./work.ts";

/** What is left to do for a site: what to make, and what to put in place then. */
export interface SitePlan extends Work {
  /** All files whose names are known before they are made. */
  files: Plan<WantedFile>;
  late: LateFiles[];
  /** The files of the last build that are as it left them. */
  unchanged: Files;
  secrets: Secrets;
  /** What the cache must go on keeping; to be asked once all is made. */
  needed: () => Needed;
  /** Absent where the input may have changed while it was read, or something is left for later. */
  origin?: Origin;
}

export interface Before {
  last: Manifest;
  /** What the output holds; absent where that is what the last build left. */
  survey: Survey | undefined;
  /** Of all input; undefined where it may have changed while it was read. */
  signature: string | undefined;
  diagnostics: Diagnostic[];
}

/** Compares the site that should be with the one that is there. */
export function planSite(
  prepared: Prepared,
  { last, survey, signature, diagnostics }: Before,
  build: BuildOf,
  { stage, strategy, tools }: { stage: Stage; strategy: Strategy; tools: Tools },
): SitePlan {
  const { site, outlines, assets, items, hidden, leftOut, until } = prepared;
  const { shard, now } = build.request;
  const { program } = build.session;
  const { prints, publishes } = strategy;
  const wanted = wantedFiles({ outlines, assets, site, shard, program, prints });
  const present = survey?.paths ?? [...last.files.keys()];
  const unchanged = survey ? unchangedFiles(last.files, stage.output, survey) : last.files;
  const all = planBuild(wanted, unchanged, present.filter(isNamedAhead));
  const files = { ...all, render: withoutNever(all.render, publishes) };
  const { making, left, late } = planProducts(files.render, { items, present }, build, publishes);
  const publishing = { isWhole: publishes === "all", stays: files.keep.length > 0 };
  const secrets = secretsOf({ hidden, site }, { last, folders: build.request, ...publishing });
  const isDone =
    left.length === 0 &&
    secrets.seen.length === hidden.length &&
    files.render.length === all.render.length;
  const pages = wanted.filter(({ outline }) => outline !== undefined).length;
  return {
    ...{ site, stage, leftOut, files, making, late, unchanged, secrets },
    needed: () => ({
      images: prepared.images,
      assets: [...assets, ...late.flatMap((each) => each.assets?.() ?? [])],
    }),
    outlines: files.render.flatMap(({ outline }) => outline ?? []),
    later: {
      missing: left.reduce((sum, { jobs }) => sum + jobs.length, 0),
      make: () => makeLater(left, build, tools),
    },
    ...(isDone &&
      signature !== undefined && {
        origin: { signature, from: now, until, pages, leftOut, diagnostics },
      }),
  };
}
