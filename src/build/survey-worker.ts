import { type Survey, surveyOf } from "./survey.ts";
import { type Packed, packed } from "./thread-errors.ts";

/** Looks through an output. */
export function surveyThere(output: string): Promise<Packed<Survey>> {
  return packed(() => surveyOf(output));
}
