import type { Diagnostic } from "../diagnostics.ts";
import type { Secrets } from "./leaks/refuse-leaks.ts";
import type { Files, Manifest, Origin } from "./output/manifest.ts";
import type { Stage } from "./output/stage.ts";
import { type Survey, unchangedFiles } from "./output/survey.ts";
import { type Plan, planBuild } from "./plan/plan.ts";
import { type WantedFile, wantedFiles } from "./plan/wanted.ts";
import { cardJobs } from "./products/make-cards.ts";
import { pictureJobs } from "./products/make-pictures.ts";
import { NO_SEARCH, planSearch, SEARCH_FOLDER } from "./products/search/plan-search.ts";
import type { BuildRequest } from "./request/request.ts";
import type { Prepared } from "./site/prepared.ts";
import type { Session } from "./store/session.ts";
import type { Strategy } from "./strategies/strategy.ts";
import type { Work } from "./work.ts";

/** What is left to do for a site: what to make, and what to put in place then. */
export interface SitePlan extends Work {
  /** All files but those of the search, whose names nobody knows before they are made. */
  files: Plan<WantedFile>;
  /** The search's files that are in the output. */
  indexed: string[];
  /** The files of the last build that are as it left them. */
  unchanged: Files;
  secrets: Secrets;
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
  {
    request,
    session,
    stage,
    strategy,
  }: { request: BuildRequest; session: Session; stage: Stage; strategy: Strategy },
): SitePlan {
  const { site, outlines, assets, leftOut } = prepared;
  const { shard } = request;
  const { program } = session;
  const wanted = wantedFiles({ outlines, assets, site, shard, program, prints: strategy.prints });
  const present = survey?.paths ?? [...last.files.keys()];
  const unchanged = survey ? unchangedFiles(last.files, stage.output, survey) : last.files;
  const [indexed, others] = [true, false].map((is) =>
    present.filter((path) => path.startsWith(SEARCH_FOLDER) === is),
  ) as [string[], string[]];
  const all = planBuild(wanted, unchanged, others);
  const isWhole = strategy.publishes === "all";
  const files = isWhole ? all : withoutCards(all);
  const search = prepared.search ? planSearch(prepared.search, request, session) : NO_SEARCH;
  const secrets = secretsOf(prepared, { last, request, isWhole, stays: files.keep.length > 0 });
  const isDone =
    (isWhole || search.missing === 0) &&
    secrets.seen.length === prepared.hidden.length &&
    files.render.length === all.render.length;
  const pages = wanted.filter(({ outline }) => outline !== undefined).length;
  const { until } = prepared;
  return {
    ...{ site, search, stage, leftOut, files, indexed, unchanged, secrets },
    outlines: files.render.flatMap(({ outline }) => outline ?? []),
    pictures: pictureJobs(files.render, request),
    cards: cardJobs(files.render, request),
    ...(isDone &&
      signature !== undefined && {
        origin: { signature, from: request.now, until, pages, leftOut, diagnostics },
      }),
  };
}

/** No reader is shown a card, and no editor waits for one: a server keeps those that are there. */
function withoutCards({ render, ...plan }: Plan<WantedFile>): Plan<WantedFile> {
  return { ...plan, render: render.filter(({ asset }) => asset?.product !== "card") };
}

/** A server shows what nobody else sees: it waits for no look through pages that have not changed. */
function secretsOf(
  { hidden, site }: Prepared,
  {
    last,
    request,
    isWhole,
    stays,
  }: { last: Manifest; request: BuildRequest; isWhole: boolean; stays: boolean },
): Secrets {
  const urls = hidden.map(({ url }) => url);
  const looked = new Set(last.hidden);
  return {
    hidden,
    known: isWhole ? looked : new Set(urls),
    seen: isWhole || !stays ? urls : urls.filter((url) => looked.has(url)),
    site,
    folders: request,
  };
}
