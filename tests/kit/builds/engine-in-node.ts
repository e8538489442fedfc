import { createRequire } from "node:module";
import type { Progress } from "../../../src/cli/progress.ts";
import type { RunResult } from "../../../src/cli/run-build.ts";
import type { BuildRequest } from "../../../src/engine/request/request.ts";
import type { Session } from "../../../src/engine/store/session.ts";
import type { Strategy } from "../../../src/engine/strategies/strategy.ts";
import type { Phase } from "../../../src/engine/work.ts";

/**
 * The engine as Node itself reads it: Eleventy reads `.eleventy.ts` so, and the two must be of one world. The test
 * runner's own imports are of another.
 */
const require = createRequire(import.meta.url);
const { runBuild } =
  require("../../../src/cli/run-build.ts") as typeof import("../../../src/cli/run-build.ts");
export const { openSession } =
  require("../../../src/engine/store/session.ts") as typeof import("../../../src/engine/store/session.ts");
export const { liveState } =
  require("../../../src/engine/strategies/live-state.ts") as typeof import("../../../src/engine/strategies/live-state.ts");

/** `error` is what the build could not be done for. */
export type Ended = Partial<RunResult> & { error?: unknown };

/** Builds in this process as the command does in one of its own, but with Eleventy loaded. */
export async function buildNew(request: BuildRequest): Promise<Ended> {
  const session = openSession(request);
  try {
    return await buildIn(session, request);
  } finally {
    session.close();
  }
}

/** Builds in a session. `strategy`: as a server does, one build after the other. */
export async function buildIn(
  session: Session,
  request: BuildRequest,
  {
    onPhase = () => {},
    strategy,
  }: { onPhase?: ((phase: Phase) => void) | undefined; strategy?: Strategy } = {},
): Promise<Ended> {
  const progress = (): Progress => ({ phase: onPhase, step: () => {}, end: () => {} });
  try {
    return await runBuild(request, session, { progress, ...(strategy && { strategy }) });
  } catch (error) {
    return { error };
  }
}
