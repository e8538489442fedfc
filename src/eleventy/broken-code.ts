import type { Diagnostic } from "../diagnostics.ts";
import { BuildError } from "../engine/errors/build-error.ts";
import { oneEachPlace } from "../overrides/code-problem.ts";

/** The error of a build whose publication has broken layouts or a broken Eleventy configuration. */
export function brokenCode(problems: readonly Diagnostic[]): BuildError {
  return new BuildError("the publication's layouts have errors", "Fix them, and build again.", {
    diagnostics: oneEachPlace(problems),
  });
}

/** The problems of such an error; undefined for any other. */
export function problemsOfCode(error: unknown): readonly Diagnostic[] | undefined {
  return error instanceof BuildError && error.diagnostics.length > 0
    ? error.diagnostics
    : undefined;
}
