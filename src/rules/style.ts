import type { RuleTable } from "./facts.ts";

export const STYLE_RULES = {
  "style/headline": {
    level: "off",
    what: "A title is longer than the house allows.",
    why: "Lists, phones and search engines cut it.",
    mend: "Shorten it: leave out what the standfirst says.",
  },
  "style/initials": {
    level: "off",
    what: "Initials are used that the text never spells out.",
    why: "Readers who don't know them don't learn what they stand for.",
    mend: "Write the full name with the initials in brackets, or list them in `initials` under `houseStyle`.",
  },
  "style/link-words": {
    level: "off",
    what: "The words of a link are “here”, “click here” or “read more”.",
    why: "People who use screen readers hear links out of their sentences, and search engines read their words.",
    mend: "Link the words that name the page.",
  },
  "style/paragraph": {
    level: "off",
    what: "A paragraph is longer than the house allows.",
    why: "On a phone it fills the screen.",
    mend: "Split it where the thought changes.",
  },
  "style/picture-text": {
    level: "off",
    what: "A picture's text says the same as its caption.",
    why: "People who can't see the picture hear the caption twice, and still don't know what it shows.",
    mend: "Describe in the text what can be seen.",
  },
  "style/reading-ease": {
    level: "off",
    what: "An article's reading ease is below the house's lowest.",
    why: "Readers give up on long sentences of long words.",
    mend: "Shorten sentences, and replace long words.",
  },
  "style/sentence": {
    level: "off",
    what: "A sentence is longer than the house allows.",
    why: "Readers lose its beginning before its end.",
    mend: "Split it into two.",
  },
  "style/standfirst": {
    level: "off",
    what: "A standfirst is longer than the house allows.",
    why: "Lists and search engines cut it.",
    mend: "Shorten it to one or two sentences.",
  },
  "style/unsourced-number": {
    level: "off",
    what: "A paragraph of a news article has figures, but no citation, note or link.",
    why: "Readers can't tell where the figures are from.",
    mend: "Cite their source, or link to it.",
  },
  "style/word": {
    level: "warning",
    what: "A text contains a word that `style/words.yaml` says to avoid.",
    why: "Readers notice when a paper writes one thing in two ways.",
    mend: "Write what the list says to use.",
  },
} as const satisfies RuleTable;
