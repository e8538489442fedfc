import { createRequire } from "node:module";
import type { Progress } from "../../../src/cli/build/progress.ts";
import type { RunResult } from "../../../src/cli/build/run-build.ts";
import type { BuildRequest } from "../../../src/engine/request/request.ts";
import type { Session } from "../../../src/engine/store/session.ts";
import type { Strategy } from "../../../src/engine/strategies/strategy.ts";
import type { Phase } from "../../../src/engine/work.ts";

/**
 * The engine as loaded by Node.js itself. Eleventy loads `.eleventy.ts` that way, and both must share module instances;
 * Vitest's imports would be separate instances.
 */
const require = createRequire(import.meta.url);
const { runBuild } =
  require("../../../src/cli/build/run-build.ts") as typeof import("../../../src/cli/build/run-build.ts");
export const { openSession } =
  require("../../../src/engine/store/session.ts") as typeof import("../../../src/engine/store/session.ts");
export const { liveState } =
  require("../../../src/engine/strategies/live-state.ts") as typeof import("../../../src/engine/strategies/live-state.ts");

/** The result of a build, or the error it threw. */
export type Ended = Partial<RunResult> & { error?: unknown };

/** Builds like the command, but in this process, where Eleventy stays loaded. */
export async function buildNew(request: BuildRequest): Promise<Ended> {
  const session = openSession(request);
  try {
    return await buildIn(session, request);
  } finally {
    session.close();
  }
}

/** Builds in a session. With `strategy`, it is one of a server's builds. */
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
