import type { Diagnostic } from "../diagnostics.ts";
import { cardFolder } from "./cards.ts";
import { finishBuild } from "./finish.ts";
import type { Live } from "./live.ts";
import { cardJobs } from "./make-cards.ts";
import { pictureJobs } from "./make-pictures.ts";
import type { Manifest, Origin } from "./manifest.ts";
import { type Plan, planBuild } from "./plan.ts";
import type { Prepared } from "./prepare.ts";
import type { Program } from "./program.ts";
import { pruneCards } from "./prune-cards.ts";
import { pruneVariants } from "./prune-variants.ts";
import type { BuildRequest } from "./request.ts";
import type { Stage } from "./stage.ts";
import { heldFiles, outputFiles } from "./survey.ts";
import { variantFolder } from "./variant-assets.ts";
import { type WantedFile, wantedFiles } from "./wanted.ts";
import type { Work } from "./work.ts";

export interface PlanOptions {
  request: BuildRequest;
  program: Program;
  stage: Stage;
  last: Manifest;
  live: Live | undefined;
  /** Of all input; undefined where it may have changed while it was read. */
  signature: string | undefined;
  diagnostics: Diagnostic[];
  remember: (manifest: Manifest) => void;
}

/** Compares the site that is to be with the one that is there: what is left to do. */
export function planWork(
  prepared: Prepared,
  { request, program, stage, last, live, signature, diagnostics, remember }: PlanOptions,
): Omit<Work, "abandon"> {
  const { site, outlines, assets, images, leftOut, until } = prepared;
  const { shard, now } = request;
  const wanted = wantedFiles({ outlines, assets, site, shard, program, prints: live?.prints });
  const trusted = live?.last !== undefined;
  const present = trusted ? last.files.keys() : outputFiles(stage.output);
  const held = trusted ? last.files : heldFiles(last.files, stage.output, present);
  const all = planBuild(wanted, held, present);
  const plan = live ? withoutCards(all) : all;
  const pages = wanted.filter(({ outline }) => outline !== undefined).length;
  const origin: Origin | undefined =
    signature === undefined || plan.render.length < all.render.length
      ? undefined
      : { signature, from: now, until, pages, leftOut, diagnostics };
  return {
    site,
    outlines: plan.render.flatMap(({ outline }) => outline ?? []),
    pictures: pictureJobs(plan.render),
    cards: cardJobs(plan.render),
    stage,
    leftOut,
    finish: (rendered) => {
      live?.forget();
      const planned = { plan, held, stage, remember, ...(origin && { origin }) };
      const built = finishBuild(planned, rendered);
      // A server does without: a look at the folder takes longer than an edit.
      if (live) return built;
      pruneVariants(variantFolder(request), images);
      pruneCards(cardFolder(request), assets, Date.now());
      return built;
    },
  };
}

/** No reader is shown a card, and no editor waits for one: a server keeps those that are there, a build draws the rest. */
function withoutCards({ render, ...plan }: Plan<WantedFile>): Plan<WantedFile> {
  return { ...plan, render: render.filter(({ asset }) => !asset?.card) };
}
