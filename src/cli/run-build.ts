import { type Built, beginBuild, type Phase, type Rendered, type Work } from "../build/begin.ts";
import { coreCount } from "../build/pool.ts";
import type { LeftOut } from "../build/prepare.ts";
import { readInThreads } from "../build/read-in-threads.ts";
import type { BuildRequest } from "../build/request.ts";
import type { Session } from "../build/session.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { phaseClock } from "./phase-clock.ts";
import type { Progress } from "./progress.ts";

/** What a build did, as the summary tells it and `--json` prints it. */
export interface Summary extends Built {
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

/** Builds once: reads, plans, renders and applies. Throws what is wrong with the machine or the program. */
export async function runBuild(
  request: BuildRequest,
  session: Session,
  progress: Progress,
): Promise<Outcome> {
  const clock = phaseClock(progress.phase);
  const threads = coreCount();
  const read = readInThreads(threads, progress.step);
  const { work, diagnostics } = await beginBuild(request, session, { read, onPhase: clock.enter });
  if (!work) return { diagnostics };
  try {
    clock.enter("render");
    const onPages = (done: number): void => progress.step(done, work.outlines.length);
    const { contentShown: shown } = request;
    const rendered = await renderAll(work, { store: session.store, shown, threads, onPages });
    clock.enter("apply");
    const built = work.finish(rendered);
    const memory = process.resourceUsage().maxRSS * 1024;
    const { leftOut } = work;
    return { summary: { ...built, leftOut, seconds: clock.stop(), memory }, diagnostics };
  } finally {
    work.abandon();
  }
}

/** Eleventy is loaded only where there is a page to render: that takes as long as a build of none. */
async function renderAll(
  work: Work,
  options: Parameters<typeof import("../eleventy/render-in-threads.ts").renderInThreads>[1],
): Promise<Rendered[]> {
  if (work.outlines.length === 0) return [];
  const { renderInThreads } = await import("../eleventy/render-in-threads.ts");
  return renderInThreads(work, options);
}
