import { statSync } from "node:fs";
import { join } from "node:path";
import { changeText } from "../../check/change-text.ts";
import { totalsOf } from "../../check/report-text.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { print, report, terminalStyle } from "../../terminal.ts";
import { failure } from "../failure.ts";
import { buildOnChanges, onFolderReplaced, watchContent } from "../serve/watch.ts";
import { openChecks } from "./open-checks.ts";
import { type Asked, narrowedReport, reportFound } from "./report-found.ts";

/**
 * Checks, and checks again on every change, until the process is ended. After the first report, only what changed is
 * reported. `request` is called for each check, because the clock moves on.
 */
export async function watchChecks(request: () => BuildRequest, asked: Asked): Promise<number> {
  const { content, output, cache, contentShown } = request();
  const checks = openChecks(request());
  let started = Date.now();
  const first = await checks.run(request());
  await reportFound(first, asked, request());
  report(`Watching ${contentShown} for changes. Press Ctrl+C to end.\n`);
  let before = narrowedReport(first, asked, contentShown);
  const again = async (paths: readonly string[]): Promise<void> => {
    started = Date.now();
    const now = narrowedReport(await checks.run(request()), asked, contentShown);
    const text = changeText(before, now, terminalStyle("stdout"));
    before = now;
    if (text !== "") await print(`\n${text}`);
    else if (paths.length > 0) await print(`\nNothing new: ${totalsOf(now)}\n`);
  };
  let running: Promise<void> = Promise.resolve();
  const fail = (error: unknown): void => report(`${failure(error, undefined, cache)}\n`);
  const enqueue = (job: () => Promise<void>): void => {
    running = running.then(job).catch(fail);
  };
  const watch = async (): Promise<void> => {
    const watcher = watchContent(content, output).on("error", fail);
    onFolderReplaced(watcher, content, () => void watcher.close().then(watch).catch(fail));
    buildOnChanges(watcher, {
      folder: content,
      build: again,
      enqueue,
      changedSince: (paths) => paths.filter((path) => isNewer(join(content, path), started)),
    });
    // Starting to watch a large folder takes a while, so changes made meanwhile are looked up here.
    await new Promise<void>((resolve) => watcher.once("ready", resolve));
    enqueue(() => again([]));
  };
  await watch();
  return 0;
}

function isNewer(file: string, time: number): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > time;
}
