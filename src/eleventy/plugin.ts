import { join, relative, resolve } from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { ReadArticle } from "../content/articles/memory.ts";
import { formatReport } from "../diagnostics.ts";
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
import { type FillIn, fillerOf } from "../pages/fill-in.ts";
import { PAGE_KINDS, type PageKind } from "../pages/kinds.ts";
import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import { outputPath } from "../pages/urls.ts";
import { ROOT } from "../root.ts";
import { inColor, report } from "../terminal.ts";
import { LANGUAGE, layoutEngine } from "./layout-engine.ts";
import { openPictureMaker } from "./picture-maker.ts";

/** What one run of Eleventy is to render, and where to. */
export interface Run {
  site: Site;
  /** The pages, by the layout that renders them. */
  lists: Lists;
  fill: FillIn;
  /** The stage's folder. */
  folder: string;
  /** Is told of each page that was rendered. */
  take: (rendered: Rendered) => void;
  /** Called when all pages are written. */
  after?: () => Promise<void>;
}

/** What Eleventy tells a transform of the page that it is given. */
interface Rendering {
  page: { outputPath: string };
}

/** Set before Eleventy reads `.eleventy.ts`; Eleventy's own command sets none. */
const runs = new WeakMap<object, Run>();

export function setRun(config: object, run: Run): void {
  runs.set(config, run);
}

type Lists = Record<PageKind, Outline[]>;

/** A list for each layout. Eleventy takes one that is absent for a mistake: each kind has one. */
export function listsByKind(outlines: readonly Outline[] = []): Lists {
  const lists = Object.fromEntries(PAGE_KINDS.map((kind) => [kind, [] as Outline[]])) as Lists;
  for (const outline of outlines) lists[outline.kind].push(Object.freeze(outline));
  return lists;
}

type Given = Pick<Work, "site" | "outlines"> & { stage: Pick<Stage, "folder"> };

/**
 * All of a build, where Eleventy's own command was called: the build goes on when Eleventy has rendered what it is given
 * here, and Eleventy's run ends with the build.
 */
async function wholeBuild(): Promise<Run> {
  const request = requestOf({}, { cwd: process.cwd(), root: ROOT, now: Date.now() });
  const session = openSession(request);
  const { promise: given, resolve: give } = Promise.withResolvers<Given>();
  const { promise: all, resolve: finish } = Promise.withResolvers<Rendered[]>();
  let isGiven = false;
  const building = retryIfDamaged(session, () =>
    build(request, session, {
      openPictures: openPictureMaker,
      render: (work) => {
        if (isGiven)
          throw new BuildError("the cache was damaged, and is empty now", "Build again.");
        isGiven = true;
        give(work);
        return all;
      },
    }),
  );
  const ended = building.then(({ done, diagnostics }) => {
    session.close();
    report(formatReport(diagnostics, { color: inColor() }));
    // The problems are printed: Eleventy has nothing to add but its exit status.
    if (!done) throw new Error("the content has errors, and nothing was written");
    return { site: {} as Site, outlines: [], stage: { folder: request.output } };
  });
  ended.catch(() => {});
  // If nothing has changed, the build ends without anything to render.
  const work = await Promise.race([given, ended]);
  const rendered: Rendered[] = [];
  return {
    site: work.site,
    lists: listsByKind(work.outlines),
    fill: fillerOf(work.site, mendingReader(session)),
    folder: work.stage.folder,
    take: (page) => rendered.push(page),
    after: async () => {
      finish(rendered);
      await ended;
    },
  };
}

/** Eleventy can't be asked to begin again: a damaged store is emptied, so that its next run reads all anew. */
function mendingReader(session: Session): ReadArticle {
  const { read } = session.store;
  return (key) => {
    try {
      return read(key);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      session.renewStore();
      throw new BuildError("the cache was damaged, and is empty now", "Build again.");
    }
  };
}

/**
 * A template that Eleventy finds in no folder, so that it need not look through any, and that loads its layout with the
 * first page it renders. https://www.11ty.dev/docs/virtual-templates/
 */
const TEMPLATE = (kind: PageKind) => ({
  pagination: { data: `pages.${kind}`, size: 1, alias: "item" },
  permalink: ({ item }: { item: Outline }): string => outputPath(item.url),
});

/** Hands Eleventy the pages, one list a layout, and has it write them into the stage. */
export async function dateline(config: UserConfig) {
  const { site, lists, fill, folder, take, after } = runs.get(config) ?? (await wholeBuild());
  config.addExtension(LANGUAGE, layoutEngine(fill));
  for (const kind of PAGE_KINDS) config.addTemplate(`${kind}.${LANGUAGE}`, "", TEMPLATE(kind));
  // Eleventy hands a frozen object on as it is. Any other it wraps anew for each page, in a proxy at every step into it.
  config.addGlobalData("site", Object.freeze(site));
  config.addGlobalData("pages", lists);
  config.setUseGitIgnore(false);
  const write = stageWriter(folder);
  // Eleventy itself writes nothing: a page is hashed as its very bytes are written. The last transform sees what is written, whatever others a project adds.
  config.addTransform("dateline", function (this: Rendering, content: string) {
    take(write(relative(folder, resolve(this.page.outputPath)), content));
    return content;
  });
  // Eleventy warns of a transform that takes a tenth of a run: in a short one, any does.
  config.benchmarkManager.get("Configuration").setMinimumThresholdPercent(100);
  if (after) config.on("eleventy.after", after);
  return {
    dir: {
      input: relative(process.cwd(), join(ROOT, "layouts")),
      output: relative(process.cwd(), folder),
      data: "_none",
      includes: "_none",
    },
    templateFormats: [LANGUAGE],
  };
}
