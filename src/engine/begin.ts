import type { Content } from "../content/articles/load.ts";
import type { ArticleMemory } from "../content/articles/memory.ts";
import type { ReadArticles } from "../content/articles/read-articles.ts";
import { type ContentFiles, scanContent } from "../content/files/scan.ts";
import { momentFromMillis } from "../dates.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Live } from "./live/live.ts";
import { retold } from "./live/retold.ts";
import { guardStage } from "./output/guard-stage.ts";
import { pruneLeftovers } from "./output/leftovers.ts";
import { type Manifest, manifestFile, readManifest, writeManifest } from "./output/manifest.ts";
import { openStage, type Stage } from "./output/stage.ts";
import { surveyOf } from "./output/survey.ts";
import type { SurveyOutput } from "./output/survey-in-thread.ts";
import { planWork } from "./plan-work.ts";
import { type BuildRequest, guardedFolders } from "./request/request.ts";
import { signatureOf } from "./request/signature.ts";
import { leaksAhead } from "./site/leaks-ahead.ts";
import { type Preparation, prepare } from "./site/prepare.ts";
import type { Session } from "./store/session.ts";
import { spareMemory } from "./threads/spare-memory.ts";
import { unchangedWork } from "./unchanged.ts";
import type { Phase, Work } from "./work.ts";

export interface Begun {
  /** Absent where a diagnostic is an error. */
  work?: Work;
  diagnostics: Diagnostic[];
}

export interface BeginOptions {
  read?: ReadArticles;
  onPhase?: (phase: Phase) => void;
  /** Called with how many articles there are, and waited for, once it is known that something has changed. */
  onChange?: (articles: number) => Promise<void>;
  survey?: SurveyOutput;
  /** What a process that goes on knows from its last build. */
  live?: Live;
}

/** A build up to the point where pages are rendered: reads, lays out and plans. */
export async function beginBuild(
  request: BuildRequest,
  session: Session,
  options: BeginOptions = {},
): Promise<Begun> {
  const stage = openStage(request.output, guardedFolders(request));
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
  session: Session,
  {
    stage,
    read,
    live,
    onPhase = () => {},
    onChange,
    survey = async (output) => surveyOf(output),
  }: BeginOptions & { stage: Stage },
): Promise<Unguarded> {
  onPhase("read");
  const root = { folder: request.content, shown: request.contentShown };
  const files = live?.files ?? scanContent(root);
  const signature = signatureOf(files, request, session.program);
  const manifest = manifestFile(request.cache, stage.output);
  const remember =
    live?.remember ?? ((own: Manifest) => writeManifest(manifest, stage.output, own));
  const last = live?.last ?? lastManifest(request, stage, manifest);
  const { now } = request;
  const unchanged = unchangedWork(last, { signature, now, stage, remember });
  if (unchanged) return { work: unchanged, diagnostics: last.origin?.diagnostics ?? [] };
  // Before threads start, which go by it too.
  spareMemory(files.articles.length);
  await onChange?.(files.articles.length);
  // A server may be making a picture that was asked for.
  if (!live) pruneLeftovers(request.cache);
  // Nobody else writes to the output of a server, nor to the one that is locked: it may be looked at early.
  const surveying = live?.last ? undefined : survey(stage.output);
  surveying?.catch(() => {});
  const preparation = await preparationOf(request, session, { files, live, read });
  const { prepared, content, diagnostics } = preparation;
  if (!prepared) return { diagnostics: [...diagnostics, ...ahead(content, request, session)] };
  onPhase("plan");
  // Of what went and may come back, sizes and times tell nothing.
  const sure = preparation.content?.gone ? undefined : signature;
  const shared = { request, session, stage, last, live, signature: sure, diagnostics, remember };
  return { work: planWork(prepared, { ...shared, survey: await surveying }), diagnostics };
}

/** What only the pages would tell, were they made: one run reports all problems. */
function ahead(
  content: Content | undefined,
  request: BuildRequest,
  { store: { read } }: Session,
): Diagnostic[] {
  if (!content?.settings) return [];
  const { now, drafts } = request;
  const moment = momentFromMillis(now, content.settings.timeZone);
  return leaksAhead(content, { now: moment, drafts }, { read, request });
}

/** The pages as they are to be, from what the last build of this process knew where that is enough. */
async function preparationOf(
  request: BuildRequest,
  { store, program, broken }: Session,
  {
    files,
    live,
    read,
  }: { files: ContentFiles; live: Live | undefined; read: ReadArticles | undefined },
): Promise<Preparation> {
  const before = live?.arrangement;
  const again = before && retold(before, files, request, store);
  const preparation =
    again ??
    (await prepare(request, {
      files,
      memory: request.verify ? forgetful(store.memory) : store.memory,
      pictures: request.verify ? { ...store.pictures, recall: () => new Map() } : store.pictures,
      broken,
      program: program.reading,
      ...(read && { read }),
    }));
  store.commit();
  const content = again ? before?.content : preparation.content;
  if (content && preparation.prepared) live?.arrange({ files, content, preparation, request });
  return preparation;
}

function lastManifest({ verify }: BuildRequest, { output }: Stage, file: string): Manifest {
  return verify ? { files: new Map() } : readManifest(file, output);
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
