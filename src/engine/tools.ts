import type { ReadArticles } from "../content/articles/read-articles.ts";
import type { MakePicture } from "../pictures/types.ts";
import type { Rendered } from "./output/apply.ts";
import { surveyOf } from "./output/survey.ts";
import type { SurveyOutput } from "./output/survey-in-thread.ts";
import type { Phase, Work } from "./work.ts";

/** Renderer, readers and callbacks, injected by the command line, the server, Eleventy's command or a test. */
export interface Tools {
  /** Renders pages into the stage. */
  render: (work: Work) => Promise<readonly Rendered[]>;
  /** Loads the libraries that decode and encode pictures. */
  openPictures: () => Promise<MakePicture>;
  /** Reads the articles that changed. */
  read?: ReadArticles;
  survey?: SurveyOutput;
  onPhase?: (phase: Phase) => void;
  onStep?: (done: number, total: number) => void;
  /** Called with the number of articles, and awaited, as soon as the build knows that something changed. */
  onChange?: (articles: number) => Promise<void>;
  /** Called with the plan, and awaited, before anything is made. */
  onWork?: (work: Work) => void | Promise<void>;
}

export type AllTools = Tools & Required<Omit<Tools, "read">>;

/** Fills in defaults for optional tools. */
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
