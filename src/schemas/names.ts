/** The kinds of content that have a schema. Apart from the schemas, which take time to load. */
export const SCHEMA_NAMES = [
  "article",
  "author",
  "page",
  "topic",
  "publication",
  "sources",
  "comments",
  "words",
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** JSON Schema's versions, as options name them. */
export const DRAFTS = ["2020-12", "7"] as const;
