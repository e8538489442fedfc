import type { RuleTable } from "./facts.ts";

export const FONTS_RULES = {
  "fonts/broken": {
    level: "error",
    isFixed: true,
    what: "A font's file is damaged, too large, or not in the WOFF2 format.",
    why: "Browsers can't use it.",
    mend: "Get the font as a .woff2 file again from where it came from.",
  },
  "fonts/heavy": {
    level: "warning",
    what: "A font's file has more than 200 kB.",
    why: "Readers on slow connections see the page change when it arrives.",
    mend: "Use a subset of the font that has only the characters of your languages.",
  },
  "fonts/licence": {
    level: "warning",
    what: "There is no licence beside a font.",
    why: "Most licences allow a font to be published only together with their text.",
    mend: "Put the font's licence beside it, as `LICENSE` or `OFL.txt`.",
  },
  "fonts/missing": {
    level: "error",
    isFixed: true,
    what: "`publication.yaml` names a font that is not in `fonts/`.",
    why: "Readers would see another font.",
    mend: "Correct the name, or put the file into `fonts/`.",
  },
  "fonts/unused": {
    level: "warning",
    what: "`fonts/` has a font that `publication.yaml` does not name.",
    why: "It is not published.",
    mend: "Name the font in `publication.yaml`, or delete it.",
  },
  "fonts/weight": {
    level: "warning",
    what: "`publication.yaml` gives a font a weight that its file does not have.",
    why: "Browsers would thicken or thin its letters, or use it for the wrong text.",
    mend: "Write the weight that the file has.",
  },
} as const satisfies RuleTable;
