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
  hasKnownName,
  type LateFiles,
  planProducts,
  withoutUnserved,
} from "./products/plan-products.ts";
import type { Prepared } from "./site/prepared.ts";
import type { Session } from "./store/session.ts";
import type { Strategy } from "./strategies/strategy.ts";
import type { Tools } from "./tools.ts";
import type { Work } from "./work.ts";

/** What a build must make for a site, and the files it will then write, keep and remove. */
export interface SitePlan extends Work {
  /** All files whose names are known in advance. */
  files: Plan<WantedFile>;
  late: LateFiles[];
  /** Files that are exactly as the last build left them. */
  unchanged: Files;
  secrets: Secrets;
  /** What the cache must keep. Call it only after everything is made. */
  needed: () => Needed;
  /** Absent if the input may have changed while it was read, or if anything is left for later. */
  origin?: Origin;
}

export interface Before {
  last: Manifest;
  /** What is in the output; undefined if it is known to be what the last build left. */
  survey: Survey | undefined;
  /** Hash of all input; undefined if it may have changed while it was read. */
  signature: string | undefined;
  diagnostics: Diagnostic[];
}

/** Compares the wanted site with the current output, and plans the difference. */
export function planSite(
  prepared: Prepared,
  { last, survey, signature, diagnostics }: Before,
  build: BuildOf & { session: Pick<Session, "code"> },
  { stage, strategy, tools }: { stage: Stage; strategy: Strategy; tools: Tools },
): SitePlan {
  const { site, outlines, assets, items, hidden, leftOut, until } = prepared;
  const { shard, now } = build.request;
  const { program } = build.session;
  const { fingerprints, publishes } = strategy;
  const wanted = wantedFiles({ outlines, assets, site, shard, program, fingerprints });
  const present = survey?.paths ?? [...last.files.keys()];
  const unchanged = survey ? unchangedFiles(last.files, stage.output, survey) : last.files;
  const all = planBuild(wanted, unchanged, present.filter(hasKnownName));
  const files = { ...all, render: withoutUnserved(all.render, publishes) };
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
    code: build.session.code,
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
