import { beginBuild } from "../build/begin.ts";
import type { LeftOut } from "../build/prepare.ts";
import type { BuildRequest } from "../build/request.ts";
import { openSession } from "../build/session.ts";
import { formatReport } from "../diagnostics.ts";
import { renderPages } from "../eleventy/render.ts";
import { fillerOf } from "../pages/fill-in.ts";
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
  const t=(n:string)=>process.env.TIMES&&console.log(n,(performance.now()-started).toFixed(0), (process.memoryUsage().rss/1e6).toFixed(0));
  const session = openSession(request);t("session")
  try {
    const { work, diagnostics } = await beginBuild(request, session, {onPhase:t});t("begun")
    process.stderr.write(formatReport(diagnostics, { color }));
    if (!work) {
      process.stderr.write("Nothing was written.\n");
      return 1;
    }
    const { site, outlines, stage } = work;
    const fill = fillerOf(site, session.store.read);
    const rendered = await renderPages({ site, outlines, fill, folder: stage.folder });t("rendered")
    const { pages, written, same, removed } = work.finish(rendered);t("finished")
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    process.stdout.write(
      `Built ${pages} pages in ${seconds} s: ${written} files written, ${same} unchanged, ${removed} removed, in ${request.output}\n`,
    );
    process.stdout.write(countLeftOut(work.leftOut));
    return 0;
  } catch (error) {
    process.stderr.write(`${failure(error, request.output)}\n`);
    return 1;
  } finally {
    session.close();
  }
}
