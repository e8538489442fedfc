import type { Diagnostic } from "../../diagnostics.ts";

/** The result of parsing a content file. */
export interface Parsed<Value> {
  /** Absent if there are errors. */
  value?: Value;
  diagnostics: Diagnostic[];
}

/** The same for files that are checked even if they have errors. */
export interface ParsedText<Value> extends Parsed<Value> {
  /** If there are errors: what the rest of the file says. It is never published. */
  salvaged?: Value;
}
