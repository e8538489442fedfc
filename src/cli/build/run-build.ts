import { RENDER_WORKER, rendererOf } from "../../eleventy/renderer.ts";
import { build } from "../../engine/build.ts";
import { surveyInThread } from "../../engine/output/survey-in-thread.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { retryIfDamaged } from "../../engine/store/retry-if-damaged.ts";
import type { Session } from "../../engine/store/session.ts";
import type { Strategy } from "../../engine/strategies/strategy.ts";
import { coreCount } from "../../engine/threads/pool.ts";
import { readInThreads } from "../../engine/threads/read-in-threads.ts";
import { openThreads } from "../../engine/threads/threads.ts";
import type { Tools } from "../../engine/tools.ts";
import type { Done, Outcome, Phase, Work } from "../../engine/work.ts";
import { openPictureMaker } from "../../pictures/picture-maker.ts";
import { phaseClock } from "./phase-clock.ts";
import type { Progress } from "./progress.ts";

/** Below this, a second thread saves no time and costs a second of CPU: see ARCHITECTURE. */
const LONG_TO_READ = 2_000;

/** The result of a build, for the summary and `--json`. */
export interface Summary extends Done {
  /** Seconds spent in each phase, and in total. */
  seconds: Record<Phase | "total", number>;
  /** Peak memory of the process so far, in bytes. */
  memory: number;
}

export interface RunResult extends Pick<Outcome, "diagnostics"> {
  /** Absent if the content has errors: the output is then untouched. */
  summary?: Summary;
}

export interface RunOptions {
  /** Called for each attempt, and ended with it. */
  progress: () => Progress;
  /** Loads Eleventy in another thread during a long read. Only useful if this thread has not loaded it yet. */
  warm?: boolean;
  strategy?: Strategy;
  /** Called with the plan. Large renders then leave this thread free to answer requests. */
  onWork?: (work: Work) => void | Promise<void>;
}

/** Builds with all tools of this machine. Damaged parts of the cache are read or made again. */
export function runBuild(
  request: BuildRequest,
  session: Session,
  options: RunOptions,
): Promise<RunResult> {
  return retryIfDamaged(session, () => withThreads(request, session, options));
}

async function withThreads(
  request: BuildRequest,
  session: Session,
  { progress: open, warm = false, strategy, onWork }: RunOptions,
): Promise<RunResult> {
  const progress = open();
  const clock = phaseClock(progress.phase);
  const threads = openThreads(RENDER_WORKER, coreCount() - 1, () => session.code);
  const render = rendererOf(threads);
  const tools: Tools = {
    read: readInThreads(threads, progress.step),
    survey: surveyInThread(threads),
    openPictures: openPictureMaker,
    render: (work) =>
      render(work, {
        store: session.store,
        shown: request.contentShown,
        free: onWork !== undefined,
        onPages: (done) => progress.step(done, work.outlines.length),
      }),
    onPhase: clock.enter,
    onStep: progress.step,
    onChange: async (articles) => {
      if (warm && threads.count > 0 && articles >= LONG_TO_READ) await threads.start();
    },
    ...(onWork && { onWork }),
  };
  try {
    const { done, diagnostics } = await build(request, session, tools, strategy);
    if (!done) return { diagnostics };
    const memory = process.resourceUsage().maxRSS * 1024;
    return { summary: { ...done, seconds: clock.stop(), memory }, diagnostics };
  } finally {
    progress.end();
    await threads.close();
  }
}
