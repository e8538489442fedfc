import { modulePath } from "../../root.ts";
import type { Threads } from "../threads/threads.ts";
import { type Survey, surveyOf } from "./survey.ts";

/** Surveys an output while the build does other work. */
export type SurveyOutput = (output: string) => Promise<Survey>;

const SURVEY_WORKER = modulePath("src/engine/output/survey-worker");

/** Surveys in a thread, if threads have been started. */
export function surveyInThread(threads: Threads): SurveyOutput {
  return async (output) => {
    if (!threads.started()) return surveyOf(output);
    const pool = await threads.start();
    return await pool.run<Survey>("surveyThere", output, SURVEY_WORKER);
  };
}
