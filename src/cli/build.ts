import type { BuildRequest } from "../build/request.ts";
import { openSession, type Session } from "../build/session.ts";
import { isUnreadable, removeStore } from "../build/store.ts";
import { formatReport } from "../diagnostics.ts";
import { failure } from "./failure.ts";
import { progressOf } from "./progress.ts";
import { type Outcome, runBuild } from "./run-build.ts";
import { summaryText } from "./summary.ts";

/** What came of a build: `message` says in words why it could not be done. */
export type Result = Outcome & { message?: string };

/** Builds the site once, tells what happened, and answers the exit status: 0, or 1 with the output untouched. */
export async function build(request: BuildRequest, { json = false } = {}): Promise<number> {
  const result = await attempt(request, () => withNewSession(request));
  tell(result, request, json);
  return result.summary ? 0 : 1;
}

/** As `build`, in a session that goes on. */
export async function buildAgain(request: BuildRequest, session: Session): Promise<Result> {
  const result = await attempt(request, () => inSession(request, session));
  tell(result, request, false);
  return result;
}

async function attempt(request: BuildRequest, run: () => Promise<Outcome>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    return { diagnostics: [], message: failure(error, request.output) };
  }
}

/** A store that turns out to be damaged is done without: what it held is read again. */
async function withNewSession(request: BuildRequest): Promise<Outcome> {
  const session = openSession(request);
  try {
    return await inSession(request, session);
  } catch (error) {
    if (!isUnreadable(error) || session.store.file === undefined) throw error;
    session.close();
    removeStore(session.store.file);
    return await withNewSession(request);
  } finally {
    session.close();
  }
}

async function inSession(request: BuildRequest, session: Session): Promise<Outcome> {
  const { stderr } = process;
  const progress = progressOf({
    write: (text) => stderr.write(text),
    live: stderr.isTTY === true,
    now: () => performance.now(),
  });
  try {
    return await runBuild(request, session, progress);
  } finally {
    progress.end();
  }
}

function tell(
  { summary, diagnostics, message }: Result,
  request: BuildRequest,
  json: boolean,
): void {
  const { stdout, stderr } = process;
  if (json) {
    const { output } = request;
    stdout.write(`${JSON.stringify({ output, ...summary, diagnostics, error: message })}\n`);
    return;
  }
  stderr.write(formatReport(diagnostics, { color: stderr.isTTY === true }));
  if (message !== undefined) stderr.write(`${message}\n`);
  else if (summary) stdout.write(summaryText(summary, request.output));
  else stderr.write("Nothing was written.\n");
}
