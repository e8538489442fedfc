import { createRequire } from "node:module";
import type { Outcome } from "../../src/cli/run-build.ts";
import type { Live } from "../../src/engine/live/live.ts";
import type { BuildRequest } from "../../src/engine/request/request.ts";
import type { Session } from "../../src/engine/store/session.ts";
import type { Phase } from "../../src/engine/work.ts";

/**
 * The engine as Node itself reads it: Eleventy reads `.eleventy.ts` so, and the two must be of one world. The test
 * runner's own imports are of another.
 */
const require = createRequire(import.meta.url);
const { runBuild } =
  require("../../src/cli/run-build.ts") as typeof import("../../src/cli/run-build.ts");
const { buildOnce } = require("../../src/cli/build.ts") as typeof import("../../src/cli/build.ts");
export const { openSession } =
  require("../../src/engine/store/session.ts") as typeof import("../../src/engine/store/session.ts");
export const { liveState } =
  require("../../src/cli/live-state.ts") as typeof import("../../src/cli/live-state.ts");

/** `error` is what the build could not be done for. */
export type Ended = Partial<Outcome> & { error?: unknown };

async function ended(run: () => Promise<Outcome>): Promise<Ended> {
  try {
    return await run();
  } catch (error) {
    return { error };
  }
}

/** Builds in this process as the command does in one of its own, but with Eleventy loaded. */
export function buildNew(request: BuildRequest): Promise<Ended> {
  return ended(() => buildOnce(request, { warm: false }));
}

/** Builds in a session. `live`: as a server does, one build after the other. */
export function buildIn(
  session: Session,
  request: BuildRequest,
  { onPhase = () => {}, live }: { onPhase?: ((phase: Phase) => void) | undefined; live?: Live },
): Promise<Ended> {
  const progress = { phase: onPhase, step: () => {}, end: () => {} };
  return ended(() => runBuild(request, session, { progress, ...(live && { live }) }));
}
