import type { RuleTable } from "./facts.ts";

export const SETTINGS_RULES = {
  "settings/duplicate-section": {
    level: "error",
    isFixed: true,
    what: "Two sections have the same id.",
    why: "Both would have the same address.",
  },
  "settings/edition": {
    level: "error",
    isFixed: true,
    what: "An edition repeats a language, an address or a section, or has a section that the publication lacks.",
    why: "Each edition needs its own address, and sections of the publication.",
  },
  "settings/feed-alias": {
    level: "warning",
    what: "An old feed address leads to a feed that no longer exists.",
    why: "Its subscribers get no more articles.",
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
    why: "It holds the title, the address and the sections of the site.",
  },
  "settings/style": {
    level: "error",
    isFixed: true,
    what: "The publication names an unknown citation style.",
    why: "Sources can't be listed in it.",
  },
  "settings/style-file": {
    level: "error",
    isFixed: true,
    what: "A citation style's file is missing, or can't be used.",
    why: "Sources can't be listed in it.",
  },
  "settings/url-folder": {
    level: "warning",
    what: "The site's address is in a folder, but the build has no matching `--path-prefix`.",
    why: "Links on the site would not work.",
  },
} as const satisfies RuleTable;
