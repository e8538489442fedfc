import { posix } from "node:path";
import { z } from "zod";
import { renderBody } from "../../markdown/render.ts";
import { typeset } from "../../typography/typeset.ts";
import { line } from "../front-matter/fields.ts";
import { readFrontMatter } from "../front-matter/front-matter.ts";
import { language } from "../front-matter/language.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import { tagSlug } from "../tag-slug.ts";
import type { SourceFile, Topic } from "../types.ts";
import { bodyProblems } from "./body-problems.ts";
import { bodyContext, type ParseContext } from "./context.ts";

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

const TOPIC_KEYS = { "": Object.keys(topicSchema.shape) };

/** The tag that a topic's file describes: `human-rights` for `topics/human-rights.md`, in any folder of `topics/`. */
export function topicSlug(path: string): string {
  return tagSlug(posix.basename(path).replace(/\.(md|markdown)$/i, ""));
}

export function parseTopic(source: SourceFile, context: ParseContext): Parsed<Topic> {
  const { front, text, rest, diagnostics } = readFrontMatter(source, "topic");
  if (!front) {
    diagnostics.push(...problemsOfRest(topicSchema, rest, { source, keys: TOPIC_KEYS }));
    return { diagnostics: [...diagnostics, ...bodyProblems(source, text, context)] };
  }
  const result = topicSchema.safeParse(front.data);
  if (!result.success) {
    const where = { source, place: front.place, data: front.data, keys: TOPIC_KEYS };
    diagnostics.push(...problemsOf(result.error, where), ...bodyProblems(source, front, context));
    return { diagnostics };
  }
  const { title, description, lang = context.settings.language } = result.data;
  const rendered = renderBody(front.body, bodyContext(source, front, context, { language: lang }));
  return {
    value: {
      file: source.file,
      slug: topicSlug(source.path),
      title: typeset(title, lang),
      language: lang,
      body: rendered.body,
      ...(description && { description: typeset(description, lang) }),
    },
    diagnostics: [...diagnostics, ...rendered.diagnostics],
  };
}
