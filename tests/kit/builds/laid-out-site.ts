import { join } from "node:path";
import { rescanContent } from "../../../src/content/files/rescan.ts";
import { type ContentFiles, scanContent } from "../../../src/content/files/scan.ts";
import { prepare } from "../../../src/engine/build.ts";
import { type BuildRequest, requestOf } from "../../../src/engine/request/request.ts";
import { openStore, type Store } from "../../../src/engine/store/store.ts";
import { type Change, changeSince, type LastBuild } from "../../../src/engine/strategies/change.ts";
import { ROOT } from "../disk/project-root.ts";
import { type Files, writeContent } from "../publications/publication-files.ts";
import { NOW } from "./command.ts";

/** A server's state after its first build of some files. */
export interface LaidOut {
  before: LastBuild;
  request: BuildRequest;
  store: Store;
}

/** Writes the files into the folder's `content`, and lays out the site. */
export async function layOutFiles(folder: string, content: Files): Promise<LaidOut> {
  writeContent(join(folder, "content"), content);
  const request = requestOf({}, { cwd: folder, root: ROOT, now: Date.parse(NOW) });
  const store = openStore(undefined, request.contentShown);
  const files = scanContent({ folder: request.content, shown: request.contentShown });
  const preparation = await prepare(request, { files, memory: store.memory });
  if (!preparation.content) throw new Error("publication.yaml was not read");
  const before = { files, content: preparation.content, preparation, request, code: "" };
  return { before, request, store };
}

/** Scans the files again after those at some paths have changed. */
export function filesAfter({ before, request }: LaidOut, paths: string[]): ContentFiles {
  const root = { folder: request.content, shown: request.contentShown };
  return rescanContent(before.files, root, paths);
}

/** The change after files at some paths have changed. */
export function changeOf(
  all: LaidOut,
  paths: string[],
  request: BuildRequest = all.request,
): Change {
  const { before, store } = all;
  return changeSince(before, { files: filesAfter(all, paths), request, store });
}
