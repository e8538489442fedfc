import { houseWords } from "./house-words.ts";
import { unexplainedInitials } from "./initials/initials.ts";
import { longHeadline, longParagraphs, longSentences, longStandfirst } from "./lengths.ts";
import { linkWords } from "./link-words.ts";
import { pictureText } from "./picture-text.ts";
import { hardToRead } from "./reading-ease.ts";
import { misspelledWords } from "./spelling-check.ts";
import type { ProseRule, ProseRuleName } from "./types.ts";
import { unsourcedNumbers } from "./unsourced-numbers.ts";

/** Every check of an article's language. */
export const PROSE_RULES: Readonly<Record<ProseRuleName, ProseRule>> = {
  "style/headline": longHeadline,
  "style/initials": unexplainedInitials,
  "style/link-words": linkWords,
  "style/paragraph": longParagraphs,
  "style/picture-text": pictureText,
  "style/reading-ease": hardToRead,
  "style/sentence": longSentences,
  "style/standfirst": longStandfirst,
  "style/unsourced-number": unsourcedNumbers,
  "style/word": houseWords,
  "spelling/word": misspelledWords,
};

export const PROSE_RULE_NAMES = Object.keys(PROSE_RULES) as ProseRuleName[];
