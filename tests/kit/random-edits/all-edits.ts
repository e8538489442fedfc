import { articleEdits } from "./article-edits.ts";
import {
  authorEdits,
  brokenEdits,
  pageEdits,
  pictureEdits,
  sharedEdits,
  sourceEdits,
} from "./other-edits.ts";
import type { Edit } from "./pick.ts";
import { requestEdits, sectionEdits, settingsEdits } from "./settings-edits.ts";
import { addArticle } from "./starting-publication.ts";

const others: Record<string, Edit> = {
  nothing: () => "nothing",
  addArticle: (paper, pick) => `a new article, ${addArticle(paper, pick(30), pick)}`,
};

/** Edits of a publication, by name. */
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
