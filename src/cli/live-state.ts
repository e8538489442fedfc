import type { Live } from "../build/begin.ts";
import { type Manifest, manifestFile, writeManifest } from "../build/manifest.ts";
import { type BuildRequest, keptFolders } from "../build/request.ts";
import { safeOutput } from "../build/safe-output.ts";
import { rescanContent } from "../content/rescan.ts";
import { type ContentFiles, scanContent } from "../content/scan.ts";

/** After so long without a change the manifest is written: it is large, and an editor waits for the page. */
const IDLE_MS = 500;

/** What a server knows from one build to the next. */
export function liveState(request: BuildRequest): { live: (changed: readonly string[]) => Live } {
  const root = { folder: request.content, shown: request.contentShown };
  const output = safeOutput(request.output, keptFolders(request));
  const file = manifestFile(request.cache, output);
  let files: ContentFiles | undefined;
  let last: Manifest | undefined;
  let timer: NodeJS.Timeout | undefined;
  const remember = (manifest: Manifest): void => {
    last = manifest;
    clearTimeout(timer);
    timer = setTimeout(() => writeManifest(file, output, manifest), IDLE_MS);
  };
  const forget = (): void => {
    last = undefined;
  };
  return {
    live: (changed) => {
      files = files ? rescanContent(files, root, changed) : scanContent(root);
      return { files, forget, remember, ...(last && { last }) };
    },
  };
}
