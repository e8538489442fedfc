import { join } from "node:path";
import { foundAt } from "../../content/files/found-at.ts";
import { rescanContent } from "../../content/files/rescan.ts";
import { type ContentFiles, MARKER, scanContent } from "../../content/files/scan.ts";
import { safeOutput } from "../disk/safe-output.ts";
import { type Manifest, manifestFile, readManifest, writeManifest } from "../output/manifest.ts";
import { noPrints } from "../plan/wanted.ts";
import { type BuildRequest, guardedFolders } from "../request/request.ts";
import type { Store } from "../store/store.ts";
import { type Arrangement, type Change, changeSince } from "./change.ts";
import { type Proof, proofOf } from "./proof.ts";
import { reuseLayout } from "./reuse-layout.ts";
import type { Strategy } from "./strategy.ts";

/** After so long without a change the manifest is written: it is large, and an editor waits for the page. */
const IDLE_MS = 500;

/** A build of a server: what it knows of the last one spares it looking. */
export interface LiveBuild {
  strategy: Strategy;
  /** Pages before the site is built, where only articles have changed. */
  proof: () => Proof | undefined;
}

export interface LiveState {
  /** The next build, after these paths of the content folder have changed. */
  next: (changed: readonly string[], request: BuildRequest, store: Store) => LiveBuild;
  /** Those of the paths that changed since the last build looked at them. */
  changedSince: (paths: readonly string[]) => string[];
  /** Every path that changed since the last build looked. */
  missed: () => string[];
}

/** What a server knows from one build to the next. */
export function liveState(request: BuildRequest): LiveState {
  const root = { folder: request.content, shown: request.contentShown };
  const output = safeOutput(request.output, guardedFolders(request));
  const known = knownOutput(manifestFile(request.cache, output), output);
  const prints = noPrints();
  let files: ContentFiles | undefined;
  let arrangement: Arrangement | undefined;

  const next: LiveState["next"] = (changed, own, store) => {
    files = files ? rescanContent(files, root, changed) : scanContent(root);
    known.check();
    const now = files;
    const before = arrangement;
    let found: Change | undefined;
    const change = (): Change | undefined => {
      if (before) found ??= changeSince(before, { files: now, request: own, store });
      return found;
    };
    const strategyOf = (reusing: boolean): Strategy => ({
      scan: () => now,
      last: () => known.manifest(),
      mustSurvey: () => !known.isKnown(),
      layOut: async (_, anew) => {
        const told = reusing ? change() : undefined;
        const again = before && told && reuseLayout(before, told);
        const preparation = again ?? (await anew());
        const content = again ? before?.content : preparation.content;
        if (content && preparation.prepared)
          arrangement = { files: now, content, preparation, request: own };
        return preparation;
      },
      prints,
      publishes: "pages",
      // A picture that a browser asked for may be under way, and what the cache no longer needs does no harm.
      clearBefore: () => {},
      clearAfter: () => {},
      forget: known.forget,
      remember: (_, manifest) => known.remember(manifest),
      again: () => strategyOf(false),
    });
    const proof = () => {
      const told = change();
      return before && told && proofOf(before, told, own);
    };
    return { strategy: strategyOf(true), proof };
  };
  return {
    next,
    missed: () => differences(files, scanContent(root)),
    changedSince: (paths) => {
      const told = signsOf(files);
      return paths.filter(
        (path) => told.has(path) && told.get(path) !== signOf(join(root.folder, path)),
      );
    },
  };
}

/** The manifest of the output, in memory: it is written when an editor pauses. */
function knownOutput(file: string, output: string) {
  // A changed folder or manifest: somebody else has written to the output.
  const sign = (): string => [join(output, MARKER), file].map(signOf).join();
  let last: { manifest: Manifest; sign: string } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const forget = (): void => {
    last = undefined;
    clearTimeout(timer);
  };
  return {
    forget,
    check: (): void => {
      if (last && last.sign !== sign()) forget();
    },
    isKnown: (): boolean => last !== undefined,
    manifest: (): Manifest => last?.manifest ?? readManifest(file, output),
    remember: (manifest: Manifest): void => {
      last = { manifest, sign: sign() };
      clearTimeout(timer);
      timer = setTimeout(() => {
        // If somebody else has written meanwhile, this manifest is of an output that is gone.
        if (last?.manifest !== manifest || last.sign !== sign()) return;
        writeManifest(file, output, manifest);
        last = { manifest, sign: sign() };
      }, IDLE_MS);
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
