import { prepare } from "../build/prepare.ts";
import type { BuildRequest } from "../build/request.ts";
import { BuildError } from "../build/stage.ts";
import { formatReport } from "../diagnostics.ts";
import { runEleventy } from "../eleventy/run.ts";

/** Builds the site once, tells what happened, and answers the exit status: 0, or 1 with the output untouched. */
export async function build(request: BuildRequest): Promise<number> {
  const started = performance.now();
  const color = process.stderr.isTTY === true;
  try {
    const { prepared, diagnostics } = prepare(request);
    process.stderr.write(formatReport(diagnostics, { color }));
    if (!prepared) {
      process.stderr.write(`Nothing was written: ${request.output} is as it was.\n`);
      return 1;
    }
    const { written, kept, removed } = await runEleventy(request, prepared);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    process.stdout.write(
      `Built ${prepared.pages.length} pages in ${seconds} s: ${written} files written, ${kept} unchanged, ${removed} removed, in ${request.output}\n`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${failure(error, request)}\n`);
    return 1;
  }
}

const CAUSES: Record<string, string> = {
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  ENOTDIR: "a part of the path is a file, not a folder",
  EMFILE: "too many files are open",
};

/** One sentence for what a person can mend; the stack only for what is a fault of the program. */
function failure(error: unknown, request: BuildRequest): string {
  const chain = causes(error);
  const known = chain.find((each) => each instanceof BuildError);
  if (known) return `error: ${known.message}\nhelp: ${known.hint}`;
  const system = chain.find(
    (each) => "code" in each && typeof each.code === "string" && each.code in CAUSES,
  );
  if (system) {
    const code = "code" in system ? String(system.code) : "";
    const path = "path" in system ? String(system.path) : request.output;
    return `error: ${path}: ${CAUSES[code]} (${code})\nhelp: ${request.output} is as it was, or whole files of both builds: build again when it is mended.`;
  }
  return chain.map((each) => each.stack ?? each.message).join("\ncaused by ");
}

function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let each = error; each instanceof Error && !chain.includes(each); ) {
    chain.push(each);
    each = "originalError" in each && each.originalError ? each.originalError : each.cause;
  }
  return chain;
}
