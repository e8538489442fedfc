import type { ReadArticles } from "../content/articles/read-articles.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { applySite } from "./apply-site.ts";
import { BuildError } from "./errors/build-error.ts";
import type { Rendered } from "./output/apply.ts";
import { guardStage } from "./output/guard-stage.ts";
import type { LeftOut } from "./output/manifest.ts";
import { openStage, type Stage } from "./output/stage.ts";
import { surveyOf } from "./output/survey.ts";
import type { SurveyOutput } from "./output/survey-in-thread.ts";
import { planSite, type SitePlan } from "./plan-site.ts";
import { type Broken, type PictureJob, variantCount } from "./products/make-pictures.ts";
import { renderSite } from "./render-site.ts";
import { type BuildRequest, guardedFolders } from "./request/request.ts";
import { signatureOf } from "./request/signature.ts";
import { leaksAhead } from "./site/leaks-ahead.ts";
import { prepare } from "./site/prepare.ts";
import { memories, type Session } from "./store/session.ts";
import { coldStrategy } from "./strategies/cold.ts";
import type { Strategy } from "./strategies/strategy.ts";
import { spareMemory } from "./threads/spare-memory.ts";
import { unchangedSite } from "./unchanged-site.ts";
import type { Built, Phase, Work } from "./work.ts";

/** What a build is done with: each may be another in a server, under Eleventy's own command, or in a test. */
export interface Tools {
  /** Renders pages into the stage. */
  render: (work: Work) => Promise<readonly Rendered[]>;
  makePictures: (
    jobs: readonly PictureJob[],
    onMade: (done: number, total: number) => void,
  ) => Promise<Broken>;
  /** Reads the articles that changed. */
  read?: ReadArticles;
  survey?: SurveyOutput;
  onPhase?: (phase: Phase) => void;
  onStep?: (done: number, total: number) => void;
  /** Called with how many articles there are, and waited for, once it is known that something has changed. */
  onChange?: (articles: number) => Promise<void>;
  /** Called with what is to be made, and waited for. */
  onWork?: (work: Work) => void | Promise<void>;
}

/** What a build did, and how much it left out and made. */
export interface Done extends Built {
  leftOut: LeftOut;
  /** Files made of pictures, cards drawn, search indexes made; those of earlier builds are not counted. */
  pictures: number;
  cards: number;
  indexes: number;
}

export interface Outcome {
  /** Absent where the content has errors: then the output is untouched. */
  done?: Done;
  diagnostics: Diagnostic[];
}

/**
 * Builds a site. Throws what is wrong with the machine or the program. Where a picture turns out to be broken, the
 * content is read once more: then the problem is reported where the picture is shown.
 */
export async function build(
  request: BuildRequest,
  session: Session,
  tools: Tools,
  strategy: Strategy = coldStrategy(request),
): Promise<Outcome> {
  const first = await once(request, session, tools, strategy);
  if (!first.broken) return first;
  for (const [hash, problem] of first.broken) session.broken.set(hash, problem);
  const second = await once(request, session, tools, strategy.again());
  if (!second.broken) return second;
  const [problem] = second.broken.values();
  throw new BuildError(problem?.problem ?? "A picture is broken", problem?.hint ?? "");
}

const SILENT = {
  onPhase: () => {},
  onStep: () => {},
  survey: async (output: string) => surveyOf(output),
};

async function once(
  request: BuildRequest,
  session: Session,
  tools: Tools,
  strategy: Strategy,
): Promise<Outcome & { broken?: Broken }> {
  const stage = openStage(request.output, guardedFolders(request));
  const close = guardStage(stage);
  try {
    return await inStage(request, session, { ...SILENT, ...tools }, { stage, strategy });
  } finally {
    close();
  }
}

type Ready = Tools & Required<Pick<Tools, "onPhase" | "onStep" | "survey">>;

/** The steps up to the plan: scan, load, assemble, lay out, plan. */
async function inStage(
  request: BuildRequest,
  session: Session,
  tools: Ready,
  { stage, strategy }: { stage: Stage; strategy: Strategy },
): Promise<Outcome & { broken?: Broken }> {
  const { output } = stage;
  tools.onPhase("read");
  const files = strategy.scan();
  const last = strategy.last(output);
  const signature = signatureOf(files, request, session.program);
  const { remember } = strategy;
  const unchanged = unchangedSite(last, { signature, now: request.now, output, remember });
  if (unchanged) {
    const { diagnostics, ...built } = unchanged;
    return { done: { ...built, pictures: 0, cards: 0, indexes: 0 }, diagnostics };
  }
  // Before threads start, which go by it too.
  spareMemory(files.articles.length);
  await tools.onChange?.(files.articles.length);
  strategy.clearBefore();
  const surveying = strategy.mustSurvey() ? tools.survey(output) : undefined;
  surveying?.catch(() => {});
  const { prepared, content, diagnostics } = await strategy.layOut(files, () =>
    prepare(request, {
      files,
      ...memories(session, request),
      ...(tools.read && { read: tools.read }),
    }),
  );
  session.store.commit();
  if (!prepared) {
    return { diagnostics: [...diagnostics, ...leaksAhead(content, request, session.store.read)] };
  }
  tools.onPhase("plan");
  const before = {
    last,
    diagnostics,
    survey: await surveying,
    // Sizes and times say nothing about a file that went while it was read, and may come back.
    signature: content?.gone ? undefined : signature,
  };
  const site = planSite(prepared, before, { request, session, stage, strategy });
  const outcome = await complete(site, request, tools, strategy);
  if (outcome.done) strategy.clearAfter(prepared);
  return { ...outcome, diagnostics: [...diagnostics, ...outcome.diagnostics] };
}

/** The steps from the plan on: make, render, apply. */
async function complete(
  site: SitePlan,
  request: BuildRequest,
  tools: Ready,
  strategy: Strategy,
): Promise<Outcome & { broken?: Broken }> {
  await tools.onWork?.(site);
  if (site.pictures.length > 0) tools.onPhase("pictures");
  const broken = await tools.makePictures(site.pictures, tools.onStep);
  if (broken.size > 0) return { diagnostics: [], broken };
  try {
    const rendered = await renderSite(site, request, tools, strategy);
    tools.onPhase("apply");
    const built = applySite(site, rendered, strategy);
    const { leftOut, pictures, cards, search } = site;
    const indexes = strategy.publishes === "all" ? search.missing : 0;
    const made = { pictures: variantCount(pictures), cards: cards.length, indexes };
    return { done: { ...built, leftOut, ...made }, diagnostics: [] };
  } catch (error) {
    // Problems that only the rendered pages show are reported like all others of the content.
    if (!(error instanceof BuildError) || error.diagnostics.length === 0) throw error;
    return { diagnostics: [...error.diagnostics] };
  }
}
