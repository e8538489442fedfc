import { join } from "node:path";
import { foundAt } from "../../content/files/found-at.ts";
import { rescanContent } from "../../content/files/rescan.ts";
import { type ContentFiles, MARKER, scanContent } from "../../content/files/scan.ts";
import { safeOutput } from "../disk/safe-output.ts";
import { type Manifest, manifestFile, readManifest, writeManifest } from "../output/manifest.ts";
import { noFingerprints } from "../plan/wanted.ts";
import { type BuildRequest, guardedFolders } from "../request/request.ts";
import type { Session } from "../store/session.ts";
import { type Change, changeSince, type LastBuild } from "./change.ts";
import { type Proof, proofOf } from "./proof.ts";
import { reuseLayout } from "./reuse-layout.ts";
import type { Strategy } from "./strategy.ts";

/** Idle time before the manifest is written: it is large, and would delay the page that an editor waits for. */
const IDLE_MS = 500;

/** One of a server's builds, which reuses what is known from the last one. */
export interface LiveBuild {
  strategy: Strategy;
  /** Pages to show before the site is built. Undefined unless only articles changed. */
  proof: () => Proof | undefined;
}

export interface LiveState {
  /** Prepares the next build after changes at these paths, relative to the content folder. */
  next: (
    changed: readonly string[],
    request: BuildRequest,
    session: Pick<Session, "store" | "code">,
  ) => LiveBuild;
  /** The last build that laid out a site; the page of an article with errors may be missing, or as it was. */
  last: () => LastBuild | undefined;
  /** Filters paths to those that changed since the last build scanned them. */
  changedSince: (paths: readonly string[]) => string[];
  /** All paths that changed since the last build scanned the content. */
  missed: () => string[];
}

/** Creates the state that a server keeps between builds. */
export function liveState(request: BuildRequest): LiveState {
  const root = { folder: request.content, shown: request.contentShown };
  const output = safeOutput(request.output, guardedFolders(request));
  const known = knownOutput(manifestFile(request.cache, output), output);
  const fingerprints = noFingerprints();
  let files: ContentFiles | undefined;
  let lastBuild: LastBuild | undefined;

  const next: LiveState["next"] = (changed, own, session) => {
    files = files ? rescanContent(files, root, changed) : scanContent(root);
    known.check();
    const now = files;
    const before = lastBuild;
    let found: Change | undefined;
    const change = (): Change | undefined => {
      if (before) found ??= changeSince(before, { files: now, request: own, store: session.store });
      return found;
    };
    const strategyOf = (reusing: boolean): Strategy => ({
      scan: () => now,
      last: () => known.manifest(),
      mustSurvey: () => !known.isKnown(),
      layOut: async (_, prepareAll) => {
        const { version } = session.code;
        const changes = reusing && before?.code === version ? change() : undefined;
        const reused = before && changes && reuseLayout(before, changes);
        const preparation = reused ?? (await prepareAll());
        const content = reused ? before?.content : preparation.content;
        if (content && preparation.prepared)
          lastBuild = { files: now, content, preparation, request: own, code: version };
        return preparation;
      },
      fingerprints,
      publishes: "pages",
      // The cache is not pruned: a picture requested by a browser may be in the making, and stale entries do no harm.
      clearBefore: () => {},
      clearAfter: () => {},
      forget: known.forget,
      remember: (_, manifest) => known.remember(manifest),
      retry: () => strategyOf(false),
    });
    const proof = () => {
      const changes = change();
      return before && changes && proofOf(before, changes, own);
    };
    return { strategy: strategyOf(true), proof };
  };
  return {
    next,
    last: () => lastBuild,
    missed: () => differences(files, scanContent(root)),
    changedSince: (paths) => {
      const known = statsOf(files);
      return paths.filter(
        (path) => known.has(path) && known.get(path) !== statOf(join(root.folder, path)),
      );
    },
  };
}

/** Keeps the output's manifest in memory, and writes it when editing pauses. */
function knownOutput(file: string, output: string) {
  // If the folder or manifest changed on disk, another process has written to the output.
  const stats = (): string => [join(output, MARKER), file].map(statOf).join();
  let last: { manifest: Manifest; stats: string } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const forget = (): void => {
    last = undefined;
    clearTimeout(timer);
  };
  return {
    forget,
    check: (): void => {
      if (last && last.stats !== stats()) forget();
    },
    isKnown: (): boolean => last !== undefined,
    manifest: (): Manifest => last?.manifest ?? readManifest(file, output),
    remember: (manifest: Manifest): void => {
      last = { manifest, stats: stats() };
      clearTimeout(timer);
      timer = setTimeout(() => {
        // If another process has written meanwhile, this manifest no longer describes the output.
        if (last?.manifest !== manifest || last.stats !== stats()) return;
        writeManifest(file, output, manifest);
        last = { manifest, stats: stats() };
      }, IDLE_MS);
    },
  };
}

function differences(before: ContentFiles | undefined, now: ContentFiles): string[] {
  const [old, current] = [statsOf(before), statsOf(now)];
  const paths = new Set([...old.keys(), ...current.keys()]);
  return [...paths].filter((path) => old.get(path) !== current.get(path));
}

function statsOf(files: ContentFiles | undefined): Map<string, string> {
  const { articles = [], texts = [], images = [], fonts = [], media = [] } = files ?? {};
  const all = [...articles, ...texts, ...images, ...fonts, ...media];
  return new Map(all.map(({ path, size, modified }) => [path, `${size}:${modified}`]));
}

function statOf(path: string): string {
  const found = foundAt(path);
  return found ? `${found.size}:${found.mtimeMs}` : "";
}
