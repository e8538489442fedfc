import { isLargeRender } from "../../eleventy/batches.ts";
import { renderOnDemand, renderProof } from "../../eleventy/on-demand.ts";
import { picturesNow } from "../../eleventy/picture-now.ts";
import { jobsOf } from "../../engine/products/batches.ts";
import { byPicture } from "../../engine/products/make-pictures.ts";
import { variant } from "../../engine/products/variants.ts";
import { type BuildRequest, publicationFolder } from "../../engine/request/request.ts";
import { openSession } from "../../engine/store/session.ts";
import { liveState } from "../../engine/strategies/live-state.ts";
import type { Proof } from "../../engine/strategies/proof.ts";
import type { Work } from "../../engine/work.ts";
import { publicationCode } from "../../overrides/publication-code.ts";
import type { HostRules } from "../../serve/known-hosts.ts";
import { startServer } from "../../serve/server.ts";
import { print, report } from "../../terminal.ts";
import { type BuildResult, rebuild } from "../build/build.ts";
import { failure } from "../failure.ts";
import { indexLater } from "./index-later.ts";
import { previews } from "./previews.ts";
import { problemPage } from "./problem-page.ts";
import { servingText } from "./serving-text.ts";
import { buildOnChanges, onFolderReplaced, watchContent } from "./watch.ts";
import { watchCode } from "./watch-code.ts";

/** With this many pages, rendering takes longer than a browser's reload. */
const NOTICEABLE = 30;
/** Making this many pictures takes longer than an editor wants to wait for a page. */
const MANY_PICTURES = 3;

/** Stands for any change of the publication's code. No article has this path, so that everything is checked again. */
const CODE = "../layouts";

export interface ServeOptions extends HostRules {
  port: number;
}

/**
 * Builds, serves the output with live reload, and rebuilds whenever the content changes. A failed build leaves the last
 * good site on disk, and every page shows the problems until they are fixed. Pages that browsers request are rendered
 * before the build is done and, if the change is quick to assess, before it starts; browsers reload if the site turns
 * out different. `request` is called for each build, because the clock moves on.
 */
export async function serve(
  request: () => BuildRequest,
  { port, ...rules }: ServeOptions,
): Promise<void> {
  const { output, content, cache, pathPrefix, drafts } = request();
  let result: BuildResult | undefined;
  const preview = previews(output, () =>
    result && !result.summary ? { status: 500, body: problemPage(result) } : undefined,
  );
  // Throws if the output folder is not a build's: such a folder must not be served either.
  const state = liveState(request());
  const session = openSession(request());
  const site = { folder: output, port, pathPrefix, ...rules, ...preview };
  const server = await startServer(site).catch((error) => {
    session.close();
    throw error;
  });
  const fail = (error: unknown): void => report(`${failure(error, output, cache)}\n`);
  let isOpen = false;
  let running: Promise<void> = Promise.resolve();
  const enqueue = (job: () => Promise<void>): void => {
    running = running.then(job).catch(fail);
  };
  const open = (): void => {
    isOpen = true;
    server.open();
    void print(servingText({ ...rules, port: server.port, pathPrefix, drafts }));
  };
  const indexing = indexLater(() => enqueue(() => buildOnce([], true)), fail);
  const { reload } = server;
  const code = watchCode(session.code);
  const codeChanges = (): string[] => {
    const now = publicationCode(publicationFolder(request()), request().root);
    return now.version === session.code.version ? [] : [CODE];
  };
  const buildOnce = async (paths: readonly string[], quiet = false): Promise<void> => {
    let planned: Work | undefined;
    indexing.wait();
    const now = request();
    const { strategy, proof } = state.next(paths, now, session);
    const shown = result?.summary && !quiet ? tryProof(proof) : undefined;
    if (shown)
      await preview.offer(
        { page: renderProof({ ...shown, code: session.code }, session.store.read) },
        reload,
      );
    result = await rebuild(now, session, {
      strategy,
      quiet,
      onWork: async (work) => {
        planned = work;
        await preview.stop();
        const few = isOpen ? work.outlines.length < NOTICEABLE : !isLargeRender(work.outlines);
        if (few && byPicture(jobsOf(work.making, variant)).length < MANY_PICTURES) return;
        const source = {
          page: renderOnDemand(work, session.store.read),
          picture: picturesNow(work),
        };
        await preview.offer(source, isOpen ? reload : open);
      },
    });
    const verdict = preview.finish();
    if (!isOpen) open();
    // Search indexes alone change no page.
    else if (!quiet && !(result.summary && verdict === "right")) reload();
    if (result.summary && planned) indexing.plan(planned);
    code.follow(session.code);
  };
  let noteAll: (paths: readonly string[]) => void = () => {};
  code.watcher.on("error", fail).on("all", () => noteAll([CODE]));
  enqueue(() => buildOnce([]));
  await running;
  const watchAll = async (): Promise<void> => {
    const watcher = watchContent(content, output).on("error", fail);
    onFolderReplaced(watcher, content, () => void watcher.close().then(watchAll).catch(fail));
    const { note } = buildOnChanges(watcher, {
      folder: content,
      build: buildOnce,
      enqueue,
      changedSince: (paths) => [...state.changedSince(paths), ...codeChanges()],
    });
    noteAll = note;
    // Starting to watch a large folder takes as long as a build, so changes made meanwhile are looked up here.
    await new Promise<void>((resolve) => watcher.once("ready", resolve));
    note([...state.missed(), ...codeChanges()]);
  };
  await watchAll();
}

/** Errors are ignored: the build reports them. */
function tryProof(proof: () => Proof | undefined): Proof | undefined {
  try {
    return proof();
  } catch {
    return undefined;
  }
}
