import type { RuleTable } from "./facts.ts";

export const THEME_RULES = {
  "theme/address": {
    level: "error",
    isFixed: true,
    what: "`theme.css` loads something that is not a picture of the content folder.",
    why: "Pages load nothing from other sites, and fonts are checked and loaded early only if `publication.yaml` names them.",
    mend: "Put the picture into `media/`, and write its path. Name fonts in `publication.yaml`.",
  },
  "theme/heavy": {
    level: "warning",
    what: "`theme.css` has more than 20 kB.",
    why: "Every page loads it before it shows anything.",
    mend: "Delete rules that no page needs, and set colours in `tokens.css`.",
  },
  "theme/syntax": {
    level: "error",
    isFixed: true,
    what: "`theme.css` is not valid CSS.",
    why: "Browsers would ignore a rule, or all that follow it.",
    mend: "Correct the line that the report names: a brace or a semicolon is usually missing.",
  },
  "theme/token": {
    level: "warning",
    what: "`theme.css` sets a token for all pages.",
    why: "Only in `tokens.css` is the contrast of colours checked, and do icons and social cards follow them.",
    mend: "Move the token to `tokens.css`.",
  },
  "theme/too-large": {
    level: "error",
    isFixed: true,
    what: "`theme.css` is too large.",
    why: "Every page loads it.",
    mend: "Delete rules that no page needs.",
  },
} as const satisfies RuleTable;
