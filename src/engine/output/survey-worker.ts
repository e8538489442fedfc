import { type Packed, packed } from "../errors/thread-errors.ts";
import { type Survey, surveyOf } from "./survey.ts";

/** The worker's task: surveys an output. */
export function surveyThere(output: string): Promise<Packed<Survey>> {
  return packed(() => surveyOf(output));
}
