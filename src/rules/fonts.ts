import type { RuleTable } from "./facts.ts";

export const FONTS_RULES = {
  "fonts/broken": {
    level: "error",
    isFixed: true,
    what: "A font's file is damaged, too large, or not in the WOFF2 format.",
    why: "Browsers can't use it.",
  },
  "fonts/heavy": {
    level: "warning",
    what: "A font's file has more than 200 kB.",
    why: "Readers on slow connections see the page change when it arrives.",
  },
  "fonts/licence": {
    level: "warning",
    what: "There is no licence beside a font.",
    why: "Most licences allow a font to be published only together with their text.",
  },
  "fonts/missing": {
    level: "error",
    isFixed: true,
    what: "`publication.yaml` names a font that is not in `fonts/`.",
    why: "Readers would see another font.",
  },
  "fonts/unused": {
    level: "warning",
    what: "`fonts/` has a font that `publication.yaml` does not name.",
    why: "It is not published.",
  },
  "fonts/weight": {
    level: "warning",
    what: "`publication.yaml` gives a font a weight that its file does not have.",
    why: "Browsers would thicken or thin its letters, or use it for the wrong text.",
  },
} as const satisfies RuleTable;
