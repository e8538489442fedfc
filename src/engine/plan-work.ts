import type { Diagnostic } from "../diagnostics.ts";
import { finishBuild } from "./finish.ts";
import type { Live } from "./live/live.ts";
import type { Files, Manifest, Origin } from "./output/manifest.ts";
import type { Stage } from "./output/stage.ts";
import { heldFiles, type Survey } from "./output/survey.ts";
import { type Plan, planBuild } from "./plan/plan.ts";
import { type WantedFile, wantedCopies, wantedFiles } from "./plan/wanted.ts";
import { cardFolder } from "./products/cards.ts";
import { cardJobs } from "./products/make-cards.ts";
import { pictureJobs } from "./products/make-pictures.ts";
import { pruneCards } from "./products/prune-cards.ts";
import { pruneVariants } from "./products/prune-variants.ts";
import { NO_SEARCH, planSearch, SEARCH_FOLDER } from "./products/search/plan-search.ts";
import { variantFolder } from "./products/variant-assets.ts";
import type { BuildRequest } from "./request/request.ts";
import type { Prepared } from "./site/prepare.ts";
import type { Session } from "./store/session.ts";
import type { Work } from "./work.ts";

export interface PlanOptions {
  request: BuildRequest;
  session: Session;
  stage: Stage;
  last: Manifest;
  /** What lies in the output; absent where that is what the last build left. */
  survey: Survey | undefined;
  live: Live | undefined;
  /** Of all input; undefined where it may have changed while it was read. */
  signature: string | undefined;
  diagnostics: Diagnostic[];
  remember: (manifest: Manifest) => void;
}

/** Compares the site that is to be with the one that is there: what is left to do. */
export function planWork(
  prepared: Prepared,
  { request, session, stage, last, survey, live, signature, diagnostics, remember }: PlanOptions,
): Omit<Work, "abandon"> {
  const { site, outlines, assets, images, hidden, leftOut, until } = prepared;
  const { program } = session;
  const { shard, now } = request;
  const wanted = wantedFiles({ outlines, assets, site, shard, program, prints: live?.prints });
  const present = survey?.paths ?? [...last.files.keys()];
  const held = survey ? heldFiles(last.files, stage.output, survey) : last.files;
  const all = planBuild(
    wanted,
    held,
    present.filter((path) => !isIndex(path)),
  );
  const plan = live ? withoutCards(all) : all;
  const pages = wanted.filter(({ outline }) => outline !== undefined).length;
  const search = prepared.search ? planSearch(prepared.search, request, session) : NO_SEARCH;
  const behind = live !== undefined && search.missing > 0;
  const urls = hidden.map(({ url }) => url);
  const looked = new Set(last.hidden);
  // A server shows what nobody else sees: it waits for no look through pages that have not changed, and says so.
  const known = live ? new Set(urls) : looked;
  const seen = live && plan.keep.length > 0 ? urls.filter((url) => looked.has(url)) : urls;
  const origin: Origin | undefined =
    signature === undefined ||
    behind ||
    seen.length < urls.length ||
    plan.render.length < all.render.length
      ? undefined
      : { signature, from: now, until, pages, leftOut, diagnostics };
  return {
    site,
    outlines: plan.render.flatMap(({ outline }) => outline ?? []),
    pictures: pictureJobs(plan.render, request),
    cards: cardJobs(plan.render, request),
    search,
    stage,
    leftOut,
    finish: (rendered) => {
      live?.forget();
      const inPlace = present.filter(isIndex);
      const indexes = behind
        ? kept(inPlace, held)
        : planBuild(wantedCopies(search.assets()), held, inPlace);
      const both = joined(plan, indexes);
      const secrets = { hidden, known, seen, site, folders: request };
      const planned = { plan: both, held, stage, secrets, remember, ...(origin && { origin }) };
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

/** Of an index nobody knows which files it has before it is made: they are planned when the pages are rendered. */
function isIndex(path: string): boolean {
  return path.startsWith(SEARCH_FOLDER);
}

/** A server makes indexes when nobody waits for it: until then they stay as they are. */
function kept(paths: readonly string[], held: Files): Plan<WantedFile> {
  const keep = paths.flatMap((path) => {
    const fingerprint = held.get(path)?.fingerprint;
    return fingerprint === undefined ? [] : { path, fingerprint };
  });
  return { render: [], keep, remove: [] };
}

function joined(one: Plan<WantedFile>, other: Plan<WantedFile>): Plan<WantedFile> {
  return {
    render: [...one.render, ...other.render],
    keep: [...one.keep, ...other.keep],
    remove: [...one.remove, ...other.remove],
  };
}
