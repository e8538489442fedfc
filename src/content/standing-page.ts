import { z } from "zod";
import { renderBody } from "../markdown/render.ts";
import { slugify } from "../markdown/slug.ts";
import type { ParseContext, Parsed } from "./article.ts";
import { language, line } from "./fields.ts";
import { readFrontMatter } from "./front-matter.ts";
import { problemsOf } from "./schema-problems.ts";
import type { SourceFile, StandingPage } from "./types.ts";

const standingSchema = z.strictObject({
  title: line,
  description: line.optional(),
  lang: language.optional(),
});

const STANDING_KEYS = { "": Object.keys(standingSchema.shape) };

/** `pages/about.md` is `/about/`, `pages/help/letters.md` is `/help/letters/`. */
export function standingUrl(path: string): string {
  const names = path
    .replace(/\.(md|markdown)$/i, "")
    .split("/")
    .slice(1);
  if (names.length > 1 && names.at(-1) === "index") names.pop();
  return `/${names.map((name) => slugify(name) || "untitled").join("/")}/`;
}

export function parseStandingPage(source: SourceFile, context: ParseContext): Parsed<StandingPage> {
  const { front, diagnostics } = readFrontMatter(source);
  if (!front) return { diagnostics };
  const result = standingSchema.safeParse(front.data);
  const tag = (result.success && result.data.lang) || context.settings.language;
  const rendered = renderBody(front.body, {
    file: source.file,
    firstLine: front.bodyLine,
    language: tag,
    references: [],
    resolveImage: context.resolveImage,
    resolveLink: context.resolveLink,
    origin: context.settings.url,
  });
  if (!result.success) {
    const where = { source, place: front.place, data: front.data, keys: STANDING_KEYS };
    return { diagnostics: [...problemsOf(result.error, where), ...rendered.diagnostics] };
  }
  const { title, description } = result.data;
  return {
    value: {
      file: source.file,
      url: standingUrl(source.path),
      title,
      language: tag,
      body: rendered.body,
      ...(description && { description }),
    },
    diagnostics: rendered.diagnostics,
  };
}
