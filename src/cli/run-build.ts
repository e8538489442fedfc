import { setImmediate } from "node:timers/promises";
import type { Diagnostic } from "../diagnostics.ts";
import { makeAllPictures } from "../eleventy/picture-maker.ts";
import { RENDER_WORKER, type RenderOptions, rendererOf } from "../eleventy/renderer.ts";
import { beginBuild } from "../engine/begin.ts";
import { BuildError } from "../engine/errors/build-error.ts";
import type { Live } from "../engine/live/live.ts";
import type { LeftOut } from "../engine/output/manifest.ts";
import { surveyInThread } from "../engine/output/survey-in-thread.ts";
import { makeCards } from "../engine/products/make-cards.ts";
import { type Broken, variantCount } from "../engine/products/make-pictures.ts";
import type { BuildRequest } from "../engine/request/request.ts";
import type { Session } from "../engine/store/session.ts";
import { coreCount } from "../engine/threads/pool.ts";
import { readInThreads } from "../engine/threads/read-in-threads.ts";
import { openThreads, type Threads } from "../engine/threads/threads.ts";
import type { Built, Phase, Work } from "../engine/work.ts";
import { phaseClock } from "./phase-clock.ts";
import type { Progress } from "./progress.ts";

/** As many articles take as long to read as a thread to start. */
const LONG_TO_READ = 300;

/** What a build did, as the summary tells it and `--json` prints it. */
export interface Summary extends Built {
  /** Files that were made of pictures; those of earlier builds are not among them. */
  pictures: number;
  /** Social cards that were drawn. */
  cards: number;
  /** Search indexes that were made. */
  indexes: number;
  leftOut: LeftOut;
  /** Time of each phase, and of all. */
  seconds: Record<Phase | "total", number>;
  /** The most memory that the process took so far, in bytes. */
  memory: number;
}

export interface Outcome {
  /** Absent where the content has errors: then the output is as it was. */
  summary?: Summary;
  diagnostics: Diagnostic[];
}

export interface RunOptions {
  progress: Progress;
  /** A thread loads Eleventy while this one reads much: worth it where this one has not loaded it yet. */
  warm?: boolean;
  live?: Live;
  /** Is told what is to be rendered. Then other threads render what is much, and this one is free for what is asked of it. */
  onWork?: (work: Work) => void | Promise<void>;
}

/**
 * Builds once: reads, plans, makes pictures, renders and applies. Throws what is wrong with the machine or the program.
 * Where a picture turns out to be broken, the content is read once more: then it is told where the picture is shown.
 */
export async function runBuild(
  request: BuildRequest,
  session: Session,
  options: RunOptions,
): Promise<Outcome> {
  const clock = phaseClock(options.progress.phase);
  const threads = openThreads(RENDER_WORKER, coreCount() - 1);
  const tools = { clock, threads };
  try {
    const first = await tryBuild(request, session, { ...options, ...tools });
    if (!first.broken) return first;
    for (const [hash, problem] of first.broken) session.broken.set(hash, problem);
    const { live } = options;
    const second = await tryBuild(request, session, {
      ...options,
      ...tools,
      ...(live && { live: { ...live, arrangement: undefined } }),
    });
    if (!second.broken) return second;
    const [problem] = second.broken.values();
    throw new BuildError(problem?.problem ?? "A picture is broken", problem?.hint ?? "");
  } finally {
    await threads.close();
  }
}

interface Tools {
  clock: ReturnType<typeof phaseClock>;
  threads: Threads;
}

async function tryBuild(
  request: BuildRequest,
  session: Session,
  { progress, warm = false, live, onWork, clock, threads }: RunOptions & Tools,
): Promise<Outcome & { broken?: Broken }> {
  const { work, diagnostics } = await beginBuild(request, session, {
    read: readInThreads(threads, progress.step),
    survey: surveyInThread(threads),
    onPhase: clock.enter,
    ...(live && { live }),
    onChange: async (articles) => {
      if (warm && threads.count > 0 && articles >= LONG_TO_READ) await threads.start();
    },
  });
  if (!work) return { diagnostics };
  try {
    await onWork?.(work);
    if (work.pictures.length > 0) clock.enter("pictures");
    const broken = await makeAllPictures(work.pictures, progress.step);
    if (broken.size > 0) return { diagnostics, broken };
    const { leftOut, pictures, cards } = work;
    const built = await complete(work, threads, {
      store: session.store,
      shown: request.contentShown,
      free: onWork !== undefined,
      onPages: (done) => progress.step(done, work.outlines.length),
      onCards: progress.step,
      request,
      live: live !== undefined,
      enter: clock.enter,
    });
    const memory = process.resourceUsage().maxRSS * 1024;
    const did = {
      ...built,
      leftOut,
      pictures: variantCount(pictures),
      cards: cards.length,
      indexes: live ? 0 : work.search.missing,
    };
    return { summary: { ...did, seconds: clock.stop(), memory }, diagnostics };
  } catch (error) {
    // What only the rendered pages tell is told as any other problem of the content.
    if (!(error instanceof BuildError) || error.diagnostics.length === 0) throw error;
    return { diagnostics: [...diagnostics, ...error.diagnostics] };
  } finally {
    work.abandon();
  }
}

type Completing = RenderOptions & {
  request: BuildRequest;
  live: boolean;
  onCards: (done: number, total: number) => void;
  enter: (phase: Phase) => void;
};

/**
 * Cards and search indexes are made in processes of their own beside the rendering, and waited for behind it. A server
 * makes indexes later.
 */
async function complete(
  work: Work,
  threads: Threads,
  { request, live, onCards, enter, ...options }: Completing,
): Promise<Built> {
  const abort = new AbortController();
  let rendering = work.outlines.length > 0;
  const drawing = makeCards(work.cards, request, {
    signal: abort.signal,
    onMade: (done, total) => !rendering && onCards(done, total),
  });
  // What goes wrong with it is told where it is waited for.
  drawing.catch(() => {});
  const indexing = live ? undefined : work.search.make();
  indexing?.catch(() => {});
  try {
    if (rendering) enter("render");
    const rendered = rendering ? await rendererOf(threads)(work, options) : [];
    rendering = false;
    if (work.cards.length > 0) enter("cards");
    await drawing;
    if (indexing && work.search.missing > 0) enter("search");
    await indexing;
    // Pages are written without a pause: a signal that came meanwhile is heard before the output changes.
    await setImmediate();
    enter("apply");
    return work.finish(rendered);
  } finally {
    abort.abort();
    await Promise.allSettled([drawing, indexing]);
  }
}
