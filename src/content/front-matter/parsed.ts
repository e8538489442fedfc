import type { Diagnostic } from "../../diagnostics.ts";

/** The result of parsing a content file. */
export interface Parsed<Value> {
  /** Absent if there are errors. */
  value?: Value;
  diagnostics: Diagnostic[];
}
