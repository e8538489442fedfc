import type { Diagnostic } from "../../diagnostics.ts";

/** The build can't go on for a reason outside the content, or one found after reading it. Reported without a stack. */
export class BuildError extends Error {
  readonly hint: string;
  /** Set if content files are to blame: then these are reported instead. */
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

/** A cache file is corrupt. It has been deleted, so that the next run makes it again. */
export class DamagedFile extends BuildError {
  constructor(file: string) {
    super(`the cache is damaged: ${file} is not the file that a build wrote`, "Build again.");
  }
}
