import type { RuleTable } from "./facts.ts";

export const SETTINGS_RULES = {
  "settings/duplicate-section": {
    level: "error",
    isFixed: true,
    what: "Two sections have the same id.",
    why: "Both would have the same URL.",
    mend: "Give one of them a different id, or delete it.",
  },
  "settings/edition": {
    level: "error",
    isFixed: true,
    what: "An edition repeats a language, a path or a section, or has a section that the publication lacks.",
    why: "Each edition needs a different path, and sections of the publication.",
    mend: "Give each edition a different language and path, and only sections of the publication.",
  },
  "settings/feed-alias": {
    level: "warning",
    what: "An old feed's URL leads to a feed that does not exist.",
    why: "Its subscribers get no new articles.",
    mend: "Write the URL of a feed that this site has, such as that of a section.",
  },
  "settings/icon": {
    level: "error",
    isFixed: true,
    what: "The publication's icon can't be used, or is not square.",
    why: "Browsers and phones show icons as squares.",
    mend: "Save the icon as a square SVG or PNG, and write its path.",
  },
  "settings/icon-size": {
    level: "warning",
    what: "The publication's icon has fewer than 512 pixels on a side.",
    why: "Phones enlarge it, and it looks blurred.",
    mend: "Save the icon with at least 512 pixels on a side, or as an SVG.",
  },
  "settings/logo": {
    level: "error",
    isFixed: true,
    what: "The publication's logo can't be shown.",
    why: "Every page shows it.",
    mend: "Correct the path, or put the logo into `media/`.",
  },
  "settings/missing": {
    level: "error",
    isFixed: true,
    what: "The publication has no `publication.yaml`.",
    why: "It contains the title, the URL and the sections of the site.",
    mend: "Create the file, or name the right folder with `--content`.",
  },
  "settings/style": {
    level: "error",
    isFixed: true,
    what: "The publication names an unknown citation style.",
    why: "Sources can't be listed in that style.",
    mend: "Write the name of a style from the handbook, or put the style's .csl file into the content folder.",
  },
  "settings/style-file": {
    level: "error",
    isFixed: true,
    what: "A citation style's file is missing, or can't be used.",
    why: "Sources can't be listed in that style.",
    mend: "Get the style again from [the CSL repository](https://github.com/citation-style-language/styles).",
  },
  "settings/podcast": {
    level: "error",
    isFixed: true,
    what: "The cover of `podcast` is missing, or has the wrong size or format.",
    why: "Directories of podcasts would refuse the feed.",
    mend: "Save the cover as a square JPEG or PNG with 1,400 to 3,000 pixels on a side.",
  },
  "settings/url-folder": {
    level: "warning",
    what: "The site's URL ends in a folder, but the build has no matching `--path-prefix`.",
    why: "Links on the site would not work.",
    mend: "Build with `--path-prefix` and the URL's folder, or write only the host in `url`.",
  },
} as const satisfies RuleTable;
