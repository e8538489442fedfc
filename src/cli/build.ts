import { type LeftOut, prepare } from "../build/prepare.ts";
import type { BuildRequest } from "../build/request.ts";
import { formatReport } from "../diagnostics.ts";
import { runEleventy } from "../eleventy/run.ts";
import { failure } from "./failure.ts";

/** An article that does not appear is missed: the reason stands at the end of the report. */
function countLeftOut({ drafts, ahead }: LeftOut): string {
  if (drafts + ahead === 0) return "";
  const counts = [
    ...(drafts > 0 ? [`${drafts} ${drafts === 1 ? "draft" : "drafts"}`] : []),
    ...(ahead > 0 ? [`${ahead} dated ahead`] : []),
  ];
  return `Left out: ${counts.join(", ")}. See them with --drafts.\n`;
}

/** Builds the site once, tells what happened, and answers the exit status: 0, or 1 with the output untouched. */
export async function build(request: BuildRequest): Promise<number> {
  const started = performance.now();
  const color = process.stderr.isTTY === true;
  try {
    const { prepared, diagnostics } = prepare(request);
    process.stderr.write(formatReport(diagnostics, { color }));
    if (!prepared) {
      process.stderr.write("Nothing was written.\n");
      return 1;
    }
    const { written, kept, removed } = await runEleventy(request, prepared);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    process.stdout.write(
      `Built ${prepared.pages.length} pages in ${seconds} s: ${written} files written, ${kept} unchanged, ${removed} removed, in ${request.output}\n`,
    );
    process.stdout.write(countLeftOut(prepared.leftOut));
    return 0;
  } catch (error) {
    process.stderr.write(`${failure(error, request.output)}\n`);
    return 1;
  }
}
