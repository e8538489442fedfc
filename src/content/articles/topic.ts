import { posix } from "node:path";
import { z } from "zod";
import { typeset } from "../../typography/typeset.ts";
import { line } from "../front-matter/fields.ts";
import { language } from "../front-matter/language.ts";
import type { ParsedText } from "../front-matter/parsed.ts";
import { tagSlug } from "../tag-slug.ts";
import type { SourceFile, Topic } from "../types.ts";
import type { ParseContext } from "./context.ts";
import { readTextFile } from "./text-file.ts";

/** `content/topics/*.md`. */
export const topicSchema = z.strictObject({
  title: line.meta({
    description: "The topic's name, shown wherever readers see the tag.",
    examples: ["Human rights"],
  }),
  description: line.optional().meta({
    description: "One sentence below the title, also used by search engines.",
    examples: ["Courts, conventions and the people who rely on them."],
  }),
  lang: language.optional().meta({
    description:
      "The topic's language, which decides its edition. Default: the publication's language.",
    examples: ["es"],
  }),
});

const TOPIC = {
  kind: "topic",
  schema: topicSchema,
  keys: { "": Object.keys(topicSchema.shape) },
  texts: { title: "title", description: "standfirst" },
} as const;

/** The tag that a topic's file describes: `human-rights` for `topics/human-rights.md`, in any folder of `topics/`. */
export function topicSlug(path: string): string {
  return tagSlug(posix.basename(path).replace(/\.(md|markdown)$/i, ""));
}

export function parseTopic(source: SourceFile, context: ParseContext): ParsedText<Topic> {
  const { valid, salvaged, diagnostics } = readTextFile(source, context, TOPIC);
  const read = valid ?? salvaged;
  if (!read) return { diagnostics };
  const { language: lang, body } = read;
  const { title, description } = read.fields;
  const value: Topic = {
    file: source.file,
    slug: topicSlug(source.path),
    title: typeset(title, lang),
    language: lang,
    body,
    ...(description && { description: typeset(description, lang) }),
  };
  return { [valid ? "value" : "salvaged"]: value, diagnostics };
}
