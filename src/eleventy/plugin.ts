import { join, relative, resolve } from "node:path";
import type { ReadArticle } from "../content/articles/memory.ts";
import { type Diagnostic, formatReport } from "../diagnostics.ts";
import { build } from "../engine/build.ts";
import { BuildError } from "../engine/errors/build-error.ts";
import type { Rendered } from "../engine/output/apply.ts";
import type { Stage } from "../engine/output/stage.ts";
import { stageWriter } from "../engine/output/stage-writer.ts";
import { requestOf } from "../engine/request/request.ts";
import { retryIfDamaged } from "../engine/store/retry-if-damaged.ts";
import { openSession, type Session } from "../engine/store/session.ts";
import { isUnreadable } from "../engine/store/store-file.ts";
import type { Work } from "../engine/work.ts";
import { useCode } from "../overrides/hook.ts";
import { type FillIn, fillerOf } from "../pages/fill-in.ts";
import { PAGE_KINDS, type PageKind } from "../pages/kinds.ts";
import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import { outputPath } from "../pages/urls.ts";
import { openPictureMaker } from "../pictures/picture-maker.ts";
import { ROOT } from "../root.ts";
import { report, terminalStyle } from "../terminal.ts";
import { brokenCode } from "./broken-code.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { LANGUAGE, layoutEngine } from "./layout-engine.ts";

/** The pages of one Eleventy run, and where to write them. */
export interface Run {
  site: Site;
  /** The pages by layout. */
  lists: Lists;
  fill: FillIn;
  /** The stage's folder. */
  folder: string;
  /** Called with each rendered page. */
  take: (rendered: Rendered) => void;
  /** Called with each problem of the publication's layouts. */
  report: (problem: Diagnostic) => void;
  /** Called when all pages are written. */
  after?: () => Promise<void>;
}

/** Parts of Eleventy's configuration that it documents for nobody. */
interface Internals {
  benchmarkManager: { get: (name: string) => { setMinimumThresholdPercent: (n: number) => void } };
  getMergingConfigObject: () => { transforms: Record<string, unknown> };
}

/** The transform that writes pages. */
const LAST = "dateline";

/**
 * Runs by Eleventy configuration, set before Eleventy reads `.eleventy.ts`. With Eleventy's own command, none is set.
 */
const runs = new WeakMap<object, Run>();

export function setRun(config: object, run: Run): void {
  runs.set(config, run);
}

function runOf(config: object): Run | undefined {
  const run = runs.get(config);
  runs.delete(config);
  return run;
}

/** Whether a configuration has not called `dateline` yet. */
export function isWaiting(config: object): boolean {
  return runs.has(config);
}

type Lists = Record<PageKind, Outline[]>;

/** A list for each layout, even if empty, since Eleventy reports a missing one as an error. */
export function listsByKind(outlines: readonly Outline[] = []): Lists {
  const lists = Object.fromEntries(PAGE_KINDS.map((kind) => [kind, [] as Outline[]])) as Lists;
  for (const outline of outlines) lists[outline.kind].push(Object.freeze(outline));
  return lists;
}

type Given = Pick<Work, "site" | "outlines" | "code"> & { stage: Pick<Stage, "folder"> };

/**
 * Runs a whole build inside Eleventy's own command. The build pauses until Eleventy has rendered the pages returned
 * here, and Eleventy's run ends only when the build does.
 */
async function wholeBuild(): Promise<Run> {
  const request = requestOf({}, { cwd: process.cwd(), root: ROOT, now: Date.now() });
  const session = openSession(request);
  const { promise: given, resolve: give } = Promise.withResolvers<Given>();
  const { promise: all, resolve: finish, reject: fail } = Promise.withResolvers<Rendered[]>();
  let isGiven = false;
  const building = retryIfDamaged(session, () =>
    build(request, session, {
      openPictures: openPictureMaker,
      render: (work) => {
        if (isGiven)
          throw new BuildError("the cache was damaged and has been cleared", "Build again.");
        isGiven = true;
        give(work);
        return all;
      },
    }),
  );
  const ended = building.then(({ done, diagnostics }) => {
    session.close();
    report(formatReport(diagnostics, terminalStyle()));
    // The problems are printed already: throwing only sets Eleventy's exit status.
    if (!done) throw new Error("the content has errors, so nothing was written");
    return {
      site: {} as Site,
      outlines: [],
      code: session.code,
      stage: { folder: request.output },
    };
  });
  ended.catch(() => {});
  // If nothing has changed, the build ends without rendering anything.
  const work = await Promise.race([given, ended]);
  useCode(work.code);
  const rendered: Rendered[] = [];
  const problems: Diagnostic[] = [];
  return {
    site: work.site,
    lists: listsByKind(work.outlines),
    fill: fillerOf(work.site, recoveringReader(session)),
    folder: work.stage.folder,
    take: (page) => rendered.push(page),
    report: (problem) => problems.push(problem),
    after: async () => {
      if (problems.length > 0) fail(brokenCode(problems));
      else finish(rendered);
      await ended;
    },
  };
}

/** Reads articles. Eleventy can't restart, so a damaged store is emptied, and the error asks for another build. */
function recoveringReader(session: Session): ReadArticle {
  const { read } = session.store;
  return (key) => {
    try {
      return read(key);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      session.renewStore();
      throw new BuildError("the cache was damaged and has been cleared", "Build again.");
    }
  };
}

/**
 * A virtual template, so that Eleventy need not search folders. Its layout is loaded with the first page.
 * https://www.11ty.dev/docs/virtual-templates/
 */
const templateOf = (kind: PageKind) => ({
  pagination: { data: `pages.${kind}`, size: 1, alias: "item" },
  permalink: ({ item }: { item: Outline }): string => outputPath(item.url),
});

/** Moves the transform that writes pages behind those of plugins, which are added once the configuration is read. */
function writeLast(config: Internals): void {
  const merging = config.getMergingConfigObject.bind(config);
  config.getMergingConfigObject = () => {
    const merged = merging();
    const { [LAST]: write, ...transforms } = merged.transforms;
    return { ...merged, transforms: { ...transforms, [LAST]: write } };
  };
}

/**
 * Adds Dateline to Eleventy: a list of pages for each layout, and a transform that writes each page. Call it in the
 * configuration itself, not as a plugin, since Eleventy reads the folders of templates before plugins.
 */
export async function dateline(config: EleventyConfig): Promise<void> {
  const {
    site,
    lists,
    fill,
    folder,
    take,
    report: found,
    after,
  } = runOf(config) ?? (await wholeBuild());
  config.addExtension(LANGUAGE, layoutEngine(fill, found));
  for (const kind of PAGE_KINDS) config.addTemplate(`${kind}.${LANGUAGE}`, "", templateOf(kind));
  // Frozen, because Eleventy would wrap any other object in new proxies for each page.
  config.addGlobalData("site", Object.freeze(site));
  config.addGlobalData("pages", lists);
  config.setUseGitIgnore(false);
  const write = stageWriter(folder);
  // Eleventy runs dry: the last transform writes each page, and hashes the bytes as written.
  config.addTransform(LAST, function (content) {
    take(write(relative(folder, resolve(this.page.outputPath)), content));
    return content;
  });
  const internals = config as unknown as Internals;
  writeLast(internals);
  // Eleventy warns about transforms that take a tenth of a run, which in a short run any does.
  internals.benchmarkManager.get("Configuration").setMinimumThresholdPercent(100);
  if (after) config.on("eleventy.after", after);
  // Set here and not returned, so that a configuration that returns something else still renders the layouts.
  const input = relative(process.cwd(), join(ROOT, "layouts"));
  config.setInputDirectory(input);
  config.setOutputDirectory(relative(process.cwd(), folder));
  config.setIncludesDirectory("_none");
  config.setDataDirectory("_none");
  config.setTemplateFormats([LANGUAGE]);
}
