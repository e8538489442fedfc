import type { ArticleMemory } from "../content/memory.ts";
import type { ReadArticles } from "../content/read-articles.ts";
import { type ContentFiles, scanContent } from "../content/scan.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { finishBuild } from "./finish.ts";
import { guardStage } from "./guard-stage.ts";
import {
  type Manifest,
  manifestFile,
  type Origin,
  readManifest,
  writeManifest,
} from "./manifest.ts";
import { planBuild } from "./plan.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { type BuildRequest, keptFolders } from "./request.ts";
import { type Arrangement, retold } from "./retold.ts";
import type { Session } from "./session.ts";
import { signatureOf } from "./signature.ts";
import { spareMemory } from "./spare-memory.ts";
import { openStage, type Stage } from "./stage.ts";
import { heldFiles, outputFiles } from "./survey.ts";
import { unchangedWork } from "./unchanged.ts";
import { type Prints, wantedFiles } from "./wanted.ts";
import type { Phase, Work } from "./work.ts";

export interface Begun {
  /** Absent where a diagnostic is an error. */
  work?: Work;
  diagnostics: Diagnostic[];
}

export interface BeginOptions {
  read?: ReadArticles;
  onPhase?: (phase: Phase) => void;
  /** Called once it is known that something has changed. */
  onChange?: () => void;
  /** What a process that goes on knows from its last build. */
  live?: Live;
}

/** Spares a build that follows another in one process to look for what that one knew. */
export interface Live {
  /** The content folder's files, where they were looked for already. */
  files?: ContentFiles;
  /** What the output holds, which nobody else writes to. */
  last?: Manifest;
  prints?: Prints;
  /** The last build that laid pages out, and the way to tell of the next. */
  arrangement?: Arrangement;
  arrange: (arrangement: Arrangement) => void;
  /** Is told that the output is about to change: from here on, `last` may be untrue. */
  forget: () => void;
  /** Is told what it holds now, in the place of the manifest's file. */
  remember: (manifest: Manifest) => void;
}

/** A build up to the point where pages are rendered: reads, lays out and plans. */
export async function beginBuild(
  request: BuildRequest,
  session: Session,
  options: BeginOptions = {},
): Promise<Begun> {
  const stage = openStage(request.output, keptFolders(request));
  const abandon = guardStage(stage);
  try {
    const { work, diagnostics } = await begin(request, session, { ...options, stage });
    if (work) return { work: closing(work, abandon), diagnostics };
    abandon();
    return { diagnostics };
  } catch (error) {
    abandon();
    throw error;
  }
}

function closing({ finish, ...work }: Omit<Work, "abandon">, abandon: () => void): Work {
  return {
    ...work,
    finish: (rendered) => {
      const built = finish(rendered);
      abandon();
      return built;
    },
    abandon,
  };
}

type Unguarded = Omit<Begun, "work"> & { work?: Omit<Work, "abandon"> };

async function begin(
  request: BuildRequest,
  { store, program }: Session,
  { stage, read, live, onPhase = () => {}, onChange = () => {} }: BeginOptions & { stage: Stage },
): Promise<Unguarded> {
  onPhase("read");
  const root = { folder: request.content, shown: request.contentShown };
  const files = live?.files ?? scanContent(root);
  const signature = signatureOf(files, request, program);
  const manifest = manifestFile(request.cache, stage.output);
  const remember =
    live?.remember ?? ((own: Manifest) => writeManifest(manifest, stage.output, own));
  const last = live?.last ?? lastManifest(request, stage, manifest);
  const { now } = request;
  const unchanged = unchangedWork(last, { signature, now, stage, remember });
  if (unchanged) return { work: unchanged, diagnostics: last.origin?.diagnostics ?? [] };
  onChange();
  spareMemory(files.articles.length);
  const again = live?.arrangement && retold(live.arrangement, files, request, store);
  const preparation =
    again ??
    (await prepare(request, {
      files,
      memory: request.verify ? forgetful(store.memory) : store.memory,
      program: program.reading,
      ...(read && { read }),
    }));
  store.commit();
  const { prepared, diagnostics, content = live?.arrangement?.content } = preparation;
  if (content && prepared) live?.arrange({ files, content, preparation, request });
  if (!prepared) return { diagnostics };
  onPhase("plan");
  const { site, outlines, assets, leftOut } = prepared;
  const wanted = wantedFiles({
    outlines,
    assets,
    site,
    shard: request.shard,
    program,
    prints: live?.prints,
  });
  const present = live?.last ? last.files.keys() : outputFiles(stage.output);
  const held = live?.last ? last.files : heldFiles(last.files, stage.output, present);
  const plan = planBuild(wanted, held, present);
  const pages = wanted.length - wanted.filter(({ asset }) => asset).length;
  const origin = signature && originOf({ signature, prepared, diagnostics, pages, now });
  const planned = { plan, held, stage, remember, ...(origin && { origin }) };
  const work: Omit<Work, "abandon"> = {
    site,
    outlines: plan.render.flatMap(({ outline }) => outline ?? []),
    stage,
    leftOut,
    finish: (rendered) => {
      live?.forget();
      return finishBuild(planned, rendered);
    },
  };
  return { work, diagnostics };
}

function lastManifest({ verify }: BuildRequest, { output }: Stage, file: string): Manifest {
  return verify ? { files: new Map() } : readManifest(file, output);
}

function originOf({
  prepared,
  now,
  ...own
}: Pick<Origin, "signature" | "diagnostics" | "pages"> & {
  prepared: Prepared;
  now: number;
}): Origin {
  const { leftOut, until } = prepared;
  return { ...own, from: now, until, leftOut };
}

/** Remembers for later, and recalls nothing. */
function forgetful(memory: ArticleMemory): ArticleMemory {
  return {
    ...memory,
    recall: (context, fileOf) => {
      memory.recall(context, fileOf);
      return new Map();
    },
  };
}
