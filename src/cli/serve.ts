import { isMuch } from "../eleventy/batches.ts";
import { onDemand, onProof } from "../eleventy/on-demand.ts";
import { picturesNow } from "../eleventy/picture-now.ts";
import { jobsOf } from "../engine/products/batches.ts";
import { byPicture } from "../engine/products/make-pictures.ts";
import { variant } from "../engine/products/variants.ts";
import type { BuildRequest } from "../engine/request/request.ts";
import { openSession } from "../engine/store/session.ts";
import { liveState } from "../engine/strategies/live-state.ts";
import type { Proof } from "../engine/strategies/proof.ts";
import type { Work } from "../engine/work.ts";
import type { Reach } from "../serve/known-hosts.ts";
import { startServer } from "../serve/server.ts";
import { print, report } from "../terminal.ts";
import { buildAgain, type Result } from "./build.ts";
import { failure } from "./failure.ts";
import { indexLater } from "./index-later.ts";
import { problemPage } from "./problem-page.ts";
import { servingText } from "./serving-text.ts";
import { showing } from "./showing.ts";
import { buildOnChanges, onReturn, watchContent } from "./watch.ts";

/** So many pages take longer to render than a browser takes to load one of them anew. */
const NOTICEABLE = 30;
/** So many pictures take longer to make than an editor cares to wait for a page. */
const MANY_PICTURES = 3;

export interface ServeOptions extends Reach {
  port: number;
}

/**
 * Builds, serves the output with live reload, and builds again whenever the content changes. A build that fails
 * leaves the last good site on the disk, and every page says what is wrong until it is mended. A page that a browser
 * asks for is shown before the build is done, and where nothing is known but what has changed; browsers load again where
 * the site has turned out otherwise. `request` is asked anew for each build: the clock goes on.
 */
export async function serve(
  request: () => BuildRequest,
  { port, ...reach }: ServeOptions,
): Promise<void> {
  const { output, content, cache, pathPrefix, drafts } = request();
  let result: Result | undefined;
  const show = showing(output, () =>
    result && !result.summary ? { status: 500, body: problemPage(result) } : undefined,
  );
  // A folder that is not a build's must not be served either: this refuses it.
  const state = liveState(request());
  const session = openSession(request());
  const site = { folder: output, port, pathPrefix, ...reach, ...show };
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
    void print(servingText({ ...reach, port: server.port, pathPrefix, drafts }));
  };
  const indexing = indexLater(() => enqueue(() => buildOnce([], true)), fail);
  const { reload } = server;
  const buildOnce = async (paths: readonly string[], quiet = false): Promise<void> => {
    let planned: Work | undefined;
    indexing.wait();
    const now = request();
    const { strategy, proof } = state.next(paths, now, session.store);
    const shown = result?.summary && !quiet ? quick(proof) : undefined;
    if (shown) await show.early({ page: onProof(shown, session.store.read) }, reload);
    result = await buildAgain(now, session, {
      strategy,
      quiet,
      onWork: async (work) => {
        planned = work;
        await show.written();
        const few = isOpen ? work.outlines.length < NOTICEABLE : !isMuch(work.outlines);
        if (few && byPicture(jobsOf(work.making, variant)).length < MANY_PICTURES) return;
        const sight = { page: onDemand(work, session.store.read), picture: picturesNow(work) };
        await show.early(sight, isOpen ? reload : open);
      },
    });
    const verdict = show.verdict();
    if (!isOpen) open();
    // Of the search alone, no page tells.
    else if (!quiet && !(result.summary && verdict === "true")) reload();
    if (result.summary && planned) indexing.plan(planned);
  };
  enqueue(() => buildOnce([]));
  await running;
  const watchAll = async (): Promise<void> => {
    const watcher = watchContent(content, output).on("error", fail);
    onReturn(watcher, content, () => void watcher.close().then(watchAll).catch(fail));
    const { note } = buildOnChanges(watcher, {
      folder: content,
      build: buildOnce,
      enqueue,
      changedSince: state.changedSince,
    });
    // To watch a large folder takes as long as to build: what changed until now was not told.
    await new Promise<void>((resolve) => watcher.once("ready", resolve));
    note(state.missed());
  };
  await watchAll();
}

/** Whatever is wrong with it, the build reports. */
function quick(proof: () => Proof | undefined): Proof | undefined {
  try {
    return proof();
  } catch {
    return undefined;
  }
}
