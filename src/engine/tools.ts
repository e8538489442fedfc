import type { ReadArticles } from "../content/articles/read-articles.ts";
import type { MakePicture } from "../pictures/types.ts";
import type { Rendered } from "./output/apply.ts";
import { surveyOf } from "./output/survey.ts";
import type { SurveyOutput } from "./output/survey-in-thread.ts";
import type { Phase, Work } from "./work.ts";

/** What a build is done with: a server, Eleventy's own command and tests each bring theirs. */
export interface Tools {
  /** Renders pages into the stage. */
  render: (work: Work) => Promise<readonly Rendered[]>;
  /** Loads what decodes and encodes pictures. */
  openPictures: () => Promise<MakePicture>;
  /** Reads the articles that changed. */
  read?: ReadArticles;
  survey?: SurveyOutput;
  onPhase?: (phase: Phase) => void;
  onStep?: (done: number, total: number) => void;
  /** Called with how many articles there are, and waited for, once it is known that something has changed. */
  onChange?: (articles: number) => Promise<void>;
  /** Called with what is to be made, and waited for. */
  onWork?: (work: Work) => void | Promise<void>;
}

export type AllTools = Tools & Required<Omit<Tools, "read">>;

/** The tools, with those that may be absent. */
export function allTools(tools: Tools): AllTools {
  return {
    survey: async (output) => surveyOf(output),
    onPhase: () => {},
    onStep: () => {},
    onChange: async () => {},
    onWork: () => {},
    ...tools,
  };
}
