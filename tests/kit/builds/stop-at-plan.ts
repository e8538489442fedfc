import type { build as Build } from "../../../src/engine/build.ts";
import type { BuildRequest } from "../../../src/engine/request/request.ts";
import type { Session } from "../../../src/engine/store/session.ts";
import type { Tools } from "../../../src/engine/tools.ts";
import type { Work } from "../../../src/engine/work.ts";

class Stopped extends Error {}

/** Runs a build up to its plan, passes that to a function, and stops. The output stays unchanged. */
export async function stopAtPlan<Value>(
  build: typeof Build,
  { request, session, ...tools }: Partial<Tools> & { request: BuildRequest; session: Session },
  use: (work: Work) => Value | Promise<Value>,
): Promise<Value> {
  let found: { value: Value } | undefined;
  const onWork = async (work: Work): Promise<void> => {
    found = { value: await use(work) };
    throw new Stopped();
  };
  const unused = async () => {
    throw new Error("a build that stops at its plan makes nothing");
  };
  try {
    const all = { render: unused, openPictures: unused, ...tools, onWork };
    const { done, diagnostics } = await build(request, session, all);
    throw new Error(done ? "there was nothing to do" : JSON.stringify(diagnostics));
  } catch (error) {
    if (!(error instanceof Stopped) || !found) throw error;
    return found.value;
  }
}
