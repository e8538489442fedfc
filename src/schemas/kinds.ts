import type { z } from "zod";
import { articleSchema } from "../content/articles/article-schema.ts";
import { authorSchema } from "../content/articles/author.ts";
import type { KnownNames } from "../content/articles/fields/first.ts";
import { standingSchema } from "../content/articles/standing-page.ts";
import { topicSchema } from "../content/articles/topic.ts";
import { repliesSchema } from "../content/comments/reply-schema.ts";
import type { JsonSchema } from "../content/front-matter/written.ts";
import { settingsSchema } from "../content/settings/settings-schema.ts";
import { wordsSchema } from "../content/style/words-schema.ts";
import { type Draft, jsonSchemaOf } from "./json-schema.ts";
import type { SchemaName } from "./names.ts";
import { sharedSourcesSchema } from "./shared-sources.ts";

/** Names of a publication, which its own schemas list. */
export type PublicationNames = Pick<KnownNames, "sections" | "authors" | "tags">;

/** For the schemas of any publication. */
export const ANY_NAMES: PublicationNames = { sections: undefined, authors: undefined };

/** Schemas check only the form of a date. */
const ANY_ZONE = "utc";

interface SchemaKind {
  title: string;
  /** The files, as globs from the content folder. */
  files: readonly string[];
  /** Whether the files are Markdown, with the fields in their front matter. */
  isMarkdown: boolean;
  make: (names: PublicationNames, draft: Draft) => JsonSchema;
}

/** Every kind of content that editors write in YAML. */
export const SCHEMA_KINDS: Readonly<Record<SchemaName, SchemaKind>> = {
  article: {
    title: "The front matter of an article",
    files: ["articles/**/*.md"],
    isMarkdown: true,
    make: (names, draft) => jsonSchemaOf(articleSchema({ ...names, timeZone: ANY_ZONE }), draft),
  },
  author: {
    title: "The front matter of an author",
    files: ["authors/*.md"],
    isMarkdown: true,
    make: ofZod(authorSchema),
  },
  page: {
    title: "The front matter of a standing page",
    files: ["pages/**/*.md"],
    isMarkdown: true,
    make: ofZod(standingSchema),
  },
  topic: {
    title: "The front matter of a topic",
    files: ["topics/**/*.md"],
    isMarkdown: true,
    make: ofZod(topicSchema),
  },
  publication: {
    title: "The settings of a publication",
    files: ["publication.yaml"],
    isMarkdown: false,
    make: ofZod(settingsSchema),
  },
  sources: {
    title: "Sources that articles share",
    files: ["sources.yaml", "sources/*.yaml"],
    isMarkdown: false,
    make: (_, draft) => sharedSourcesSchema(draft),
  },
  comments: {
    title: "The replies to an article",
    files: ["comments/**/*.yaml"],
    isMarkdown: false,
    make: ofZod(repliesSchema(ANY_ZONE)),
  },
  words: {
    title: "The house's word list",
    files: ["style/words.yaml"],
    isMarkdown: false,
    make: ofZod(wordsSchema),
  },
};

function ofZod(schema: z.ZodType): SchemaKind["make"] {
  return (_, draft) => jsonSchemaOf(schema, draft);
}
