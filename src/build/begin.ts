import type { ReadArticles } from "../content/read-articles.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import { type Applied, apply, type Staged } from "./apply.ts";
import { stageAssets } from "./assets.ts";
import { guardStage } from "./guard-stage.ts";
import {
  type Manifest,
  manifestFile,
  readManifest,
  type Written,
  writeManifest,
} from "./manifest.ts";
import { type Plan, planBuild } from "./plan.ts";
import { type LeftOut, prepare } from "./prepare.ts";
import { type BuildRequest, keptFolders } from "./request.ts";
import type { Session } from "./session.ts";
import { openStage, type Stage } from "./stage.ts";
import { heldFiles, outputFiles } from "./survey.ts";
import { type WantedFile, wantedFiles } from "./wanted.ts";

/** A page that was rendered into the stage. */
export type Rendered = Pick<Staged, "path" | "hash">;

/** What is left to do of a build: to render `outlines` into the stage, and to finish it. */
export interface Work {
  site: Site;
  outlines: Outline[];
  stage: Stage;
  leftOut: LeftOut;
  /** Puts the rendered pages in place, and remembers what they were made from. */
  finish: (rendered: readonly Rendered[]) => Built;
  /** Leaves the output as it is. After `finish` it does nothing. */
  abandon: () => void;
}

export interface Built extends Omit<Applied, "files"> {
  /** Pages of the site. */
  pages: number;
  /** Pages that were rendered, and those that were not since nothing they show has changed. */
  rendered: number;
  kept: number;
}

export interface Begun {
  /** Absent where a diagnostic is an error. */
  work?: Work;
  diagnostics: Diagnostic[];
}

/** A build up to the point where pages are rendered: reads, lays out and plans. */
export async function beginBuild(
  request: BuildRequest,
  { store, program }: Session,
  { read, onPhase = () => {} }: { read?: ReadArticles; onPhase?: (phase: Phase) => void } = {},
): Promise<Begun> {
  onPhase("read");
  const { prepared, diagnostics } = await prepare(request, {
    memory: request.verify ? { ...store.memory, recall: () => new Map() } : store.memory,
    program: program.reading,
    ...(read && { read }),
  });
  store.commit();
  if (!prepared) return { diagnostics };
  onPhase("plan");
  const { site, outlines, assets, leftOut } = prepared;
  const stage = openStage(request.output, keptFolders(request));
  const close = guardStage(stage);
  try {
    const wanted = wantedFiles({ outlines, assets, site, shard: request.shard, program });
    const file = manifestFile(request.cache, stage.output);
    const last = request.verify ? new Map<string, Written>() : readManifest(file, stage.output);
    const held = heldFiles(last, stage.output);
    const plan = planBuild(wanted, held, outputFiles(stage.output));
    const finish = (rendered: readonly Rendered[]): Built => {
      const built = finishBuild({ plan, held, stage, manifest: file }, rendered);
      close();
      return built;
    };
    const toRender = plan.render.flatMap(({ outline }) => outline ?? []);
    const work = { site, outlines: toRender, stage, leftOut, finish, abandon: close };
    return { work, diagnostics };
  } catch (error) {
    close();
    throw error;
  }
}

export type Phase = "read" | "plan" | "render" | "apply";

function finishBuild(
  {
    plan,
    held,
    stage,
    manifest,
  }: {
    plan: Plan<WantedFile>;
    held: Manifest;
    stage: Stage;
    manifest: string;
  },
  rendered: readonly Rendered[],
): Built {
  const hashes = new Map(rendered.map(({ path, hash }) => [path, hash]));
  const assets = plan.render.filter(({ asset }) => asset !== undefined);
  for (const { path, hash } of stageAssets(assets, stage)) hashes.set(path, hash);
  const staged = plan.render.map(({ path, fingerprint }): Staged => {
    const hash = hashes.get(path);
    if (hash === undefined) throw new Error(`${path} was to be rendered, and was not`);
    return { path, fingerprint, hash };
  });
  const { files, ...applied } = apply(stage, { staged, remove: plan.remove, held });
  const all = new Map(files);
  for (const { path } of plan.keep) {
    const written = held.get(path);
    if (written) all.set(path, written);
  }
  writeManifest(manifest, stage.output, all);
  const isPage = ({ outline }: WantedFile): boolean => outline !== undefined;
  const kept = plan.keep.filter(isPage).length;
  const count = plan.render.length - assets.length;
  return { ...applied, pages: count + kept, rendered: count, kept };
}
