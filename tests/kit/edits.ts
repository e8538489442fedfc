import { articleEdits } from "./edit-articles.ts";
import {
  authorEdits,
  brokenEdits,
  pageEdits,
  pictureEdits,
  sharedEdits,
  sourceEdits,
} from "./edit-others.ts";
import { requestEdits, sectionEdits, settingsEdits } from "./edit-settings.ts";
import { addArticle } from "./first-paper.ts";
import type { Edit } from "./pick.ts";

const others: Record<string, Edit> = {
  nothing: () => "nothing",
  addArticle: (paper, pick) => `a new article, ${addArticle(paper, pick(30), pick)}`,
};

/** What an editor may do to a publication, by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  ...others,
  ...articleEdits,
  ...sectionEdits,
  ...authorEdits,
  ...sourceEdits,
  ...sharedEdits,
  ...pageEdits,
  ...pictureEdits,
  ...requestEdits,
  ...settingsEdits,
  ...brokenEdits,
};
