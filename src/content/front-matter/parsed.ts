import type { Diagnostic } from "../../diagnostics.ts";

/** What came of a content file. */
export interface Parsed<Value> {
  /** Absent where an error stands in the way of it. */
  value?: Value;
  diagnostics: Diagnostic[];
}
