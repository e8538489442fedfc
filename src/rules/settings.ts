import type { RuleTable } from "./facts.ts";

export const SETTINGS_RULES = {
  "settings/duplicate-section": {
    level: "error",
    isFixed: true,
    what: "Two sections have the same id.",
    why: "Both would have the same URL.",
  },
  "settings/edition": {
    level: "error",
    isFixed: true,
    what: "An edition repeats a language, a path or a section, or has a section that the publication lacks.",
    why: "Each edition needs a different path, and sections of the publication.",
  },
  "settings/feed-alias": {
    level: "warning",
    what: "An old feed's URL leads to a feed that does not exist.",
    why: "Its subscribers get no new articles.",
  },
  "settings/icon": {
    level: "error",
    isFixed: true,
    what: "The publication's icon can't be used, or is not square.",
    why: "Browsers and phones show icons as squares.",
  },
  "settings/icon-size": {
    level: "warning",
    what: "The publication's icon has fewer than 512 pixels on a side.",
    why: "Phones enlarge it, and it looks blurred.",
  },
  "settings/logo": {
    level: "error",
    isFixed: true,
    what: "The publication's logo can't be shown.",
    why: "Every page shows it.",
  },
  "settings/missing": {
    level: "error",
    isFixed: true,
    what: "The publication has no `publication.yaml`.",
    why: "It contains the title, the URL and the sections of the site.",
  },
  "settings/style": {
    level: "error",
    isFixed: true,
    what: "The publication names an unknown citation style.",
    why: "Sources can't be listed in that style.",
  },
  "settings/style-file": {
    level: "error",
    isFixed: true,
    what: "A citation style's file is missing, or can't be used.",
    why: "Sources can't be listed in that style.",
  },
  "settings/podcast": {
    level: "error",
    isFixed: true,
    what: "The cover of `podcast` is missing, or has the wrong size or format.",
    why: "Directories of podcasts would refuse the feed.",
  },
  "settings/url-folder": {
    level: "warning",
    what: "The site's URL ends in a folder, but the build has no matching `--path-prefix`.",
    why: "Links on the site would not work.",
  },
} as const satisfies RuleTable;
