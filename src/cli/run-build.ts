import { setImmediate } from "node:timers/promises";
import { beginBuild } from "../build/begin.ts";
import type { Live } from "../build/live.ts";
import { coreCount } from "../build/pool.ts";
import type { LeftOut } from "../build/prepare.ts";
import { readInThreads } from "../build/read-in-threads.ts";
import type { BuildRequest } from "../build/request.ts";
import type { Session } from "../build/session.ts";
import type { Built, Phase, Work } from "../build/work.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { openRenderer, type Renderer } from "../eleventy/renderer.ts";
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

export interface RunOptions {
  progress: Progress;
  /** A thread loads Eleventy while this one reads: worth it where this one has not loaded it yet. */
  warm?: boolean;
  live?: Live;
  /** Is told what is to be rendered. Then other threads render what is much, and this one is free for what is asked of it. */
  onWork?: (work: Work) => void | Promise<void>;
}

/** Builds once: reads, plans, renders and applies. Throws what is wrong with the machine or the program. */
export async function runBuild(
  request: BuildRequest,
  session: Session,
  { progress, warm = false, live, onWork }: RunOptions,
): Promise<Outcome> {
  const clock = phaseClock(progress.phase);
  const threads = coreCount();
  const renderer = openRenderer(threads);
  try {
    const { work, diagnostics } = await beginBuild(request, session, {
      read: readInThreads(threads, progress.step),
      onPhase: clock.enter,
      ...(live && { live }),
      onChange: () => warm && renderer.warm(),
    });
    if (!work) return { diagnostics };
    await onWork?.(work);
    const { leftOut } = work;
    const { contentShown: shown } = request;
    const built = await complete(work, renderer, {
      store: session.store,
      shown,
      free: onWork !== undefined,
      onPages: (done) => progress.step(done, work.outlines.length),
      enter: clock.enter,
    });
    const memory = process.resourceUsage().maxRSS * 1024;
    return { summary: { ...built, leftOut, seconds: clock.stop(), memory }, diagnostics };
  } finally {
    await renderer.close();
  }
}

async function complete(
  work: Work,
  renderer: Renderer,
  { enter, ...options }: Parameters<Renderer["render"]>[1] & { enter: (phase: Phase) => void },
): Promise<Built> {
  try {
    if (work.outlines.length > 0) enter("render");
    const rendered = work.outlines.length > 0 ? await renderer.render(work, options) : [];
    // Pages are written without a pause: a signal that came meanwhile is heard before the output changes.
    await setImmediate();
    enter("apply");
    return work.finish(rendered);
  } finally {
    work.abandon();
  }
}
