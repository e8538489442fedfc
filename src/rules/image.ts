import type { RuleTable } from "./facts.ts";

export const IMAGE_RULES = {
  "image/broken": {
    level: "error",
    isFixed: true,
    what: "A picture file is broken, or its format does not match its name.",
    why: "Browsers can't show it.",
    mend: "Save the picture again in its format, and give the file the matching ending.",
  },
  "image/missing": {
    level: "error",
    isFixed: true,
    what: "A picture does not exist.",
    why: "Readers would see nothing in its place.",
    mend: "Correct the path, or put the picture into `media/`.",
  },
  "image/moving": {
    level: "warning",
    what: "A picture is an animation.",
    why: "Readers see only its first frame, because they could not stop it.",
    mend: "Show it as a video, which readers can stop.",
  },
  "image/name": {
    level: "error",
    isFixed: true,
    what: "A picture's name contains a character that has a special meaning in URLs.",
    why: "Browsers would not find the picture.",
    mend: "Rename the picture with letters, digits and hyphens.",
  },
  "image/no-alt": {
    level: "error",
    isFixed: true,
    what: "A picture has no description.",
    why: "Readers who can't see it would not know what it shows.",
    mend: "Describe in a sentence what the picture shows.",
  },
  "image/remote": {
    level: "warning",
    what: "A picture is on another site.",
    why: "Readers don't see it, because pages make no third-party requests.",
    mend: "Save the picture in `media/` if you may publish it, and write its path there.",
  },
  "image/too-large": {
    level: "error",
    isFixed: true,
    what: "A picture has too many pixels or bytes.",
    why: "It would slow the build, or the page for every reader.",
    mend: "Save a smaller copy of the picture.",
  },
} as const satisfies RuleTable;
