import { type LoadOptions, loadContent } from "../content/articles/load.ts";
import { visibilityAt } from "../content/articles/visibility.ts";
import { withSalvaged } from "../content/articles/with-salvaged.ts";
import { applyLevels } from "../content/rule-levels.ts";
import { hasErrors } from "../diagnostics.ts";
import { checkCode } from "../overrides/check-code.ts";
import { type PublicationCode, publicationCode } from "../overrides/publication-code.ts";
import { applySite } from "./apply-site.ts";
import { BuildError } from "./errors/build-error.ts";
import { guardStage } from "./output/guard-stage.ts";
import { openStage, type Stage } from "./output/stage.ts";
import { planSite } from "./plan-site.ts";
import { type Broken, makeBefore } from "./products/make-products.ts";
import { renderSite } from "./render-site.ts";
import { type BuildRequest, guardedFolders, publicationFolder } from "./request/request.ts";
import { signatureOf } from "./request/signature.ts";
import { leaksAhead } from "./site/leaks-ahead.ts";
import { type Preparation, preparedOf, untilOf } from "./site/prepared.ts";
import { diagnosticsOf, isRefused } from "./site/refusal.ts";
import { wholeSite } from "./site/whole-site.ts";
import { memories, type Session } from "./store/session.ts";
import { coldStrategy } from "./strategies/cold.ts";
import type { Strategy } from "./strategies/strategy.ts";
import { spareMemory } from "./threads/spare-memory.ts";
import { type AllTools, allTools, type Tools } from "./tools.ts";
import { unchangedSite } from "./unchanged-site.ts";
import type { Outcome } from "./work.ts";

/**
 * Builds a site. Problems with the content are returned as diagnostics; problems with the machine or the program throw.
 * If a picture proves broken while it is made, the content is read again, to report the problem where it is used.
 */
export async function build(
  request: BuildRequest,
  session: Session,
  tools: Tools,
  strategy: Strategy = coldStrategy(request),
): Promise<Outcome> {
  const own = { request, session, tools: allTools(tools) };
  const first = await buildInStage({ ...own, strategy });
  if (!first.broken) return first;
  for (const [hash, problem] of first.broken) session.broken.set(hash, problem);
  const second = await buildInStage({ ...own, strategy: strategy.retry() });
  if (!second.broken) return second;
  const [problem] = second.broken.values();
  throw new BuildError(problem?.problem ?? "A picture is broken", problem?.hint ?? "");
}

/** Everything one attempt to build works with. */
interface Run {
  request: BuildRequest;
  session: Session;
  tools: AllTools;
  strategy: Strategy;
}

type Tried = Outcome & { broken?: Broken };

async function buildInStage(run: Run): Promise<Tried> {
  const stage = openStage(run.request.output, guardedFolders(run.request));
  const close = guardStage(stage);
  try {
    return await runSteps(run, stage);
  } finally {
    close();
  }
}

/** The whole build: scan, load, assemble, lay out, plan, make, render, apply. */
async function runSteps(run: Run, stage: Stage): Promise<Tried> {
  const { request, session, tools, strategy } = run;
  const { output } = stage;

  tools.onPhase("read");
  session.readCode();
  const files = strategy.scan();
  const last = strategy.last(output);
  const signature = signatureOf(files, request, session.program);
  const { remember } = strategy;
  const unchanged = unchangedSite(last, { signature, now: request.now, output, remember });
  if (unchanged) return unchanged;
  // Before threads start, since they use the same setting.
  spareMemory(files.articles.length);
  await tools.onChange(files.articles.length);
  strategy.clearBefore();
  const surveying = strategy.mustSurvey() ? tools.survey(output) : undefined;
  surveying?.catch(() => {});

  const { prepared, content, diagnostics } = await strategy.layOut(files, () =>
    prepare(request, {
      files,
      ...memories(session, request),
      ...(tools.read && { read: tools.read }),
      code: session.code,
    }),
  );
  session.store.commit();
  if (!prepared)
    return { diagnostics: [...diagnostics, ...leaksAhead(content, request, session.store.read)] };

  tools.onPhase("plan");
  const before = {
    ...{ last, diagnostics, survey: await surveying },
    // A file that vanished during reading may come back: the signature would not show it.
    signature: content?.gone || hasErrors(diagnostics) ? undefined : signature,
  };
  const own = { request, session };
  const site = planSite(prepared, before, own, { stage, strategy, tools });
  await tools.onWork(site);

  const broken = await makeBefore(site.making, own, tools);
  if (broken.size > 0) return { diagnostics, broken };

  try {
    const rendered = await renderSite(site, own, tools);
    tools.onPhase("apply");
    const done = applySite(site, rendered, strategy);
    strategy.clearAfter(site.needed());
    return { done, diagnostics };
  } catch (error) {
    // Content problems found only in rendered pages are reported like any others.
    if (!(error instanceof BuildError) || error.diagnostics.length === 0) throw error;
    return { diagnostics: [...diagnostics, ...error.diagnostics] };
  }
}

/** Loads, assembles, lays out and checks the content. The result is a site that can be built, or only diagnostics. */
export async function prepare(
  request: BuildRequest,
  {
    code = publicationCode(publicationFolder(request), request.root),
    ...options
  }: LoadOptions & { code?: PublicationCode } = {},
): Promise<Preparation> {
  const root = { folder: request.content, shown: request.contentShown };
  const { tolerant: standIns = false, ...asUsual } = request;
  const loaded = await loadContent(root, (zone) => visibilityAt(request, zone), {
    ...options,
    standIns,
  });
  // Files with errors are checked with all others, and then nothing is built.
  const content = standIns ? loaded : withSalvaged(loaded);
  const { settings } = content;
  const ofCode = await checkCode(code, {
    root: request.root,
    standing: content.standing.flatMap(({ layout }) => layout ?? []),
  });
  if (!settings) {
    if (standIns) return prepare(asUsual, { code, ...options });
    return { diagnostics: [...content.diagnostics, ...ofCode] };
  }

  const visibility = visibilityAt(request, settings.timeZone);
  const given = { settings, visibility, request, code };
  const { layout, unpublished, problems } = wholeSite(content, given);
  const levelled = applyLevels(ofCode, settings.rules);
  const found = { content, problems: [...problems, ...levelled] };
  const refused = isRefused(found, request);
  // The report is that of the files as they are.
  if (refused && standIns) return prepare(asUsual, { code, ...options });
  return {
    ...(!refused && { prepared: preparedOf(layout, { ...given, content, unpublished }) }),
    content: loaded,
    until: untilOf({ ...given, content }),
    diagnostics: diagnosticsOf(found),
  };
}
