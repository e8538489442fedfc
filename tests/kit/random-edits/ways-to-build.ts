import { join } from "node:path";
import type { BuildRequest } from "../../../src/engine/request/request.ts";
import type { Session } from "../../../src/engine/store/session.ts";
import type { Phase } from "../../../src/engine/work.ts";
import { buildIn, buildNew, type Ended, liveState, openSession } from "../builds/engine-in-node.ts";
import type { BuildState } from "./damaged-outputs.ts";

/** One way of building repeatedly, with an output and cache that persist between builds. */
export interface Lane extends Omit<BuildState, "before" | "aside"> {
  name: string;
  folder: string;
  build: (request: BuildRequest, onPhase?: (phase: Phase) => void) => Promise<Ended>;
  /** Called with a path, relative to the content folder, that has changed. */
  changed: (path: string) => void;
  /** Ends the server, if any, so that the next build is a new server's. */
  stop: () => void;
}

/** Every build starts afresh, like the command. */
export function commandLane(folder: string): Lane {
  const build: Lane["build"] = async (request, onPhase) => {
    if (!onPhase) return buildNew(request);
    const session = openSession(request);
    try {
      return await buildIn(session, request, { onPhase });
    } finally {
      session.close();
    }
  };
  return {
    folder,
    output: join(folder, "output"),
    cache: join(folder, "cache"),
    name: "build",
    mends: true,
    build,
    changed: () => {},
    stop: () => {},
  };
}

/** Builds continue one session, like a server's, until it is stopped or the request changes in more than its clock. */
export function serverLane(folder: string): Lane {
  let session: Session | undefined;
  let state: ReturnType<typeof liveState> | undefined;
  let asked = "";
  const paths = new Set<string>();
  const stop = (): void => {
    session?.close();
    session = undefined;
  };
  const build: Lane["build"] = (request, onPhase) => {
    const own = JSON.stringify({ ...request, now: 0 });
    if (own !== asked || request.verify) stop();
    asked = own;
    if (!session || !state) {
      session = openSession(request);
      state = liveState(request);
      paths.clear();
    }
    const { strategy } = state.next([...paths], request, session);
    paths.clear();
    return buildIn(session, request, { onPhase, strategy });
  };
  return {
    folder,
    output: join(folder, "output"),
    cache: join(folder, "cache"),
    name: "serve",
    mends: false,
    build,
    changed: (path) => paths.add(path),
    stop,
  };
}
