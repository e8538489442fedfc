import { join } from "node:path";
import { foundAt } from "../content/files/found-at.ts";
import { rescanContent } from "../content/files/rescan.ts";
import { type ContentFiles, MARKER, scanContent } from "../content/files/scan.ts";
import { safeOutput } from "../engine/disk/safe-output.ts";
import type { Live } from "../engine/live/live.ts";
import type { Arrangement } from "../engine/live/retold.ts";
import { type Manifest, manifestFile, writeManifest } from "../engine/output/manifest.ts";
import { noPrints } from "../engine/plan/wanted.ts";
import { type BuildRequest, guardedFolders } from "../engine/request/request.ts";

/** After so long without a change the manifest is written: it is large, and an editor waits for the page. */
const IDLE_MS = 500;

export interface LiveState {
  /** What the next build is told, after these paths of the content folder have changed. */
  live: (changed: readonly string[]) => Live;
  /** Those of the paths that are not what the last build was told. */
  changedSince: (paths: readonly string[]) => string[];
  /** All that is another than the last build was told. */
  missed: () => string[];
}

/** What a server knows from one build to the next. */
export function liveState(request: BuildRequest): LiveState {
  const root = { folder: request.content, shown: request.contentShown };
  const output = safeOutput(request.output, guardedFolders(request));
  const file = manifestFile(request.cache, output);
  // Another folder, or another build's manifest: then somebody else has written to the output.
  const sign = (): string => [join(output, MARKER), file].map(signOf).join();
  let files: ContentFiles | undefined;
  let last: { manifest: Manifest; sign: string } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const prints = noPrints();
  let arrangement: Arrangement | undefined;
  const arrange = (own: Arrangement): void => {
    arrangement = own;
  };
  const remember = (manifest: Manifest): void => {
    last = { manifest, sign: sign() };
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Where somebody else has written meanwhile, this tells of an output that is no more.
      if (last?.manifest !== manifest || last.sign !== sign()) return;
      writeManifest(file, output, manifest);
      last = { manifest, sign: sign() };
    }, IDLE_MS);
  };
  const forget = (): void => {
    last = undefined;
    clearTimeout(timer);
  };
  return {
    live: (changed) => {
      files = files ? rescanContent(files, root, changed) : scanContent(root);
      if (last && last.sign !== sign()) forget();
      return {
        files,
        prints,
        forget,
        remember,
        arrange,
        ...(arrangement && { arrangement }),
        ...(last && { last: last.manifest }),
      };
    },
    missed: () => differences(files, scanContent(root)),
    changedSince: (paths) => {
      const told = signsOf(files);
      return paths.filter(
        (path) => told.has(path) && told.get(path) !== signOf(join(root.folder, path)),
      );
    },
  };
}

function differences(before: ContentFiles | undefined, now: ContentFiles): string[] {
  const [old, current] = [signsOf(before), signsOf(now)];
  const paths = new Set([...old.keys(), ...current.keys()]);
  return [...paths].filter((path) => old.get(path) !== current.get(path));
}

function signsOf(files: ContentFiles | undefined): Map<string, string> {
  const { articles = [], texts = [], images = [] } = files ?? {};
  const all = [...articles, ...texts, ...images];
  return new Map(all.map(({ path, size, modified }) => [path, `${size}:${modified}`]));
}

function signOf(path: string): string {
  const found = foundAt(path);
  return found ? `${found.size}:${found.mtimeMs}` : "";
}
