/** What `.meta()` of a field's schema holds: JSON Schemas, the reference and a new publication.yaml are made from it. */
declare module "zod" {
  interface GlobalMeta {
    /** What it does and what happens without it: one sentence for editors. */
    description?: string;
    /** Values as an editor would write them. The schema accepts each. */
    examples?: readonly unknown[];
    /** The heading that it is listed under. */
    group?: SettingsGroup | ArticleGroup;
  }
}

/** Headings for the settings of publication.yaml, in the order of the reference. */
export const SETTINGS_GROUPS = [
  "The publication",
  "Sections and editions",
  "Navigation",
  "Looks",
  "Readers",
  "Trust",
  "Reading and lists",
  "Sources",
  "Feeds and machines",
  "Publishing",
  "Statistics",
  "Desk",
  "Rules",
] as const;
export type SettingsGroup = (typeof SETTINGS_GROUPS)[number];

/** Headings for the fields of an article. */
export const ARTICLE_GROUPS = [
  "What every article has",
  "Labels",
  "Picture and sources",
  "Questions to readers",
  "When it is published",
  "Addresses",
  "Languages",
] as const;
export type ArticleGroup = (typeof ARTICLE_GROUPS)[number];
