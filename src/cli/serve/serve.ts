import { existsSync } from "node:fs";
import { join } from "node:path";
import { siteDesk } from "../../desk/site-desk.ts";
import { isLargeRender } from "../../eleventy/batches.ts";
import { renderOnDemand, renderProof } from "../../eleventy/on-demand.ts";
import { picturesNow } from "../../eleventy/picture-now.ts";
import { jobsOf } from "../../engine/products/batches.ts";
import { byPicture } from "../../engine/products/make-pictures.ts";
import { variant } from "../../engine/products/variants.ts";
import { type BuildRequest, publicationFolder } from "../../engine/request/request.ts";
import type { Session } from "../../engine/store/session.ts";
import type { Proof } from "../../engine/strategies/proof.ts";
import type { Work } from "../../engine/work.ts";
import { publicationCode } from "../../overrides/publication-code.ts";
import { encodePath } from "../../pages/urls.ts";
import type { HostRules } from "../../serve/known-hosts.ts";
import { OWN_FOLDER } from "../../serve/own-files.ts";
import { startServer } from "../../serve/server.ts";
import { print, report } from "../../terminal.ts";
import { type BuildResult, rebuild } from "../build/build.ts";
import { failure } from "../failure.ts";
import { readSettings } from "../read-settings.ts";
import { indexLater } from "./index-later.ts";
import { onlyServer } from "./only-server.ts";
import { rebuiltText } from "./rebuilt-text.ts";
import { type SiteOptions, servedSite } from "./served-site.ts";
import { originOfServer, servingText } from "./serving-text.ts";
import { buildOnChanges, onFolderReplaced, watchContent } from "./watch.ts";
import { watchCode } from "./watch-code.ts";

/** With this many pages, rendering takes longer than a browser's reload. */
const NOTICEABLE = 30;
/** Making this many pictures takes longer than an editor wants to wait for a page. */
const MANY_PICTURES = 3;

/** Stands for any change of the publication's code. No article has this path, so that everything is checked again. */
const CODE = "../layouts";

export interface ServeOptions extends HostRules, Pick<SiteOptions, "editor" | "onlyErrors"> {
  port: number;
}

/**
 * Builds, serves the output with live reload, and rebuilds whenever the content changes. An article with errors stays as
 * it was, other errors leave the whole site as it was; the pages that they concern show a report. Pages that browsers
 * request are rendered before the build is done and, if the change is quick to assess, before it starts; browsers reload
 * if the site turns out different. `asked` is called for each build, because the clock moves on.
 */
export async function serve(
  asked: () => BuildRequest,
  { port, editor, onlyErrors = false, ...rules }: ServeOptions,
): Promise<void> {
  const { output, content, cache, pathPrefix, drafts, contentShown: shown } = asked();
  const build = (): void => enqueue(() => buildOnce([]));
  const site = servedSite(asked, { rules, editor, onlyErrors, build });
  const { request, state, session, corner, preview, note } = site;
  let result: BuildResult | undefined;
  const server = await startAlone(async () => {
    // Any number may read the handbook, which is the same in each.
    if (!onlyErrors) onlyServer(output, cache);
    return await startServer({ ...site.source, port, ...rules });
  }, session);
  const fail = (error: unknown): void => report(`${failure(error, output, cache)}\n`);
  let isOpen = false;
  let running: Promise<void> = Promise.resolve();
  const enqueue = (job: () => Promise<void>): void => {
    running = running.then(job).catch(fail);
  };
  const open = (): void => {
    isOpen = true;
    server.open();
    const own = {
      port: server.port,
      wanted: port,
      pathPrefix,
      drafts,
      hasDesk: hasDesk(request()),
    };
    void print(servingText({ ...rules, ...own }));
  };
  const indexing = indexLater(() => enqueue(() => buildOnce([], true)), fail);
  const { reload } = server;
  const code = watchCode(session.code);
  const codeChanges = (): string[] => {
    const now = publicationCode(publicationFolder(request()), request().root);
    return now.version === session.code.version ? [] : [CODE];
  };
  const addresses = {
    pageOf: corner.pageOf,
    problems: `${encodePath(pathPrefix + OWN_FOLDER)}problems`,
    origin: originOfServer(rules.host, server.port),
  };
  const buildOnce = async (paths: readonly string[], quiet = false): Promise<void> => {
    let planned: Work | undefined;
    indexing.wait();
    corner.begin(paths.map((path) => join(shown, path)));
    const now = request();
    const { strategy, proof } = state.next(paths, now, session);
    const proofs = result?.summary && !quiet ? tryProof(proof) : undefined;
    if (proofs)
      await preview.offer(
        { page: renderProof({ ...proofs, code: session.code }, session.store.read) },
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
    note(result, now);
    const verdict = preview.finish();
    if (!isOpen) open();
    // Search indexes alone change no page.
    else if (!quiet && !(result.summary && verdict === "right")) reload();
    // The page of a file that was deleted or renamed is gone, too.
    const changed = paths.filter((path) => existsSync(join(content, path)));
    if (!quiet) await print(rebuiltText({ changed, shown }, result, addresses));
    if (result.summary && planned) indexing.plan(planned);
    code.follow(session.code);
  };
  let noteAll: (paths: readonly string[]) => void = () => {};
  code.watcher.on("error", fail).on("all", () => noteAll([CODE]));
  build();
  await running;
  const watchAll = async (): Promise<void> => {
    const watcher = watchContent(content, output).on("error", fail);
    onFolderReplaced(watcher, content, () => void watcher.close().then(watchAll).catch(fail));
    const { note: noteChanges } = buildOnChanges(watcher, {
      folder: content,
      build: buildOnce,
      enqueue,
      changedSince: (paths) => [...state.changedSince(paths), ...codeChanges()],
    });
    noteAll = noteChanges;
    // Starting to watch a large folder takes as long as a build, so changes made meanwhile are looked up here.
    await new Promise<void>((resolve) => watcher.once("ready", resolve));
    noteChanges([...state.missed(), ...codeChanges()]);
  };
  await watchAll();
}

/** Closes the session if the server can't start, so that the process ends. */
async function startAlone<Started>(
  start: () => Promise<Started>,
  session: Session,
): Promise<Started> {
  try {
    return await start();
  } catch (error) {
    session.close();
    throw error;
  }
}

/** Whether a site that is built now has a desk. */
function hasDesk(request: BuildRequest): boolean {
  const { settings } = readSettings(request.content, request.contentShown);
  return settings !== undefined && siteDesk(settings, request) !== undefined;
}

/** Errors are ignored: the build reports them. */
function tryProof(proof: () => Proof | undefined): Proof | undefined {
  try {
    return proof();
  } catch {
    return undefined;
  }
}
