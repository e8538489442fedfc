import type { Diagnostic } from "../../diagnostics.ts";

/** A build that can't go on for a reason outside the content, or found after reading: one sentence, and what to do; no stack. */
export class BuildError extends Error {
  readonly hint: string;
  /** Where files of the content are to blame: then these are told instead. */
  readonly diagnostics: readonly Diagnostic[];
  constructor(
    message: string,
    hint: string,
    { diagnostics = [], ...options }: ErrorOptions & { diagnostics?: readonly Diagnostic[] } = {},
  ) {
    super(message, options);
    this.hint = hint;
    this.diagnostics = diagnostics;
  }
}

/** A file of the cache is not what a build put there. It is deleted, so that another run makes it again. */
export class DamagedFile extends BuildError {
  constructor(file: string) {
    super(`the cache is damaged: ${file} is not what a build put there`, "Build again.");
  }
}
