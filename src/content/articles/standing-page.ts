import { z } from "zod";
import { renderBody } from "../../markdown/render.ts";
import { slugify } from "../../markdown/slug.ts";
import { typeset } from "../../typography/typeset.ts";
import { line } from "../front-matter/fields.ts";
import { readFrontMatter } from "../front-matter/front-matter.ts";
import { language } from "../front-matter/language.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import type { SourceFile, StandingPage } from "../types.ts";
import { bodyProblems } from "./body-problems.ts";
import { bodyContext, type ParseContext } from "./context.ts";

export const standingSchema = z.strictObject({
  title: line.meta({ description: "The page's heading.", examples: ["About us"] }),
  description: line.optional().meta({
    description: "One sentence for search engines.",
    examples: ["Who we are and who pays for it."],
  }),
  lang: language.optional().meta({
    description: "The page's language as a BCP 47 tag, if it is not the publication's.",
    examples: ["fr"],
  }),
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
  const { front, text, rest, diagnostics } = readFrontMatter(source);
  if (!front) {
    diagnostics.push(...problemsOfRest(standingSchema, rest, { source, keys: STANDING_KEYS }));
    return { diagnostics: [...diagnostics, ...bodyProblems(source, text, context)] };
  }
  const result = standingSchema.safeParse(front.data);
  if (!result.success) {
    const where = { source, place: front.place, data: front.data, keys: STANDING_KEYS };
    diagnostics.push(...problemsOf(result.error, where), ...bodyProblems(source, front, context));
    return { diagnostics };
  }
  const { title, description, lang = context.settings.language } = result.data;
  const rendered = renderBody(front.body, bodyContext(source, front, context, { language: lang }));
  return {
    value: {
      file: source.file,
      url: standingUrl(source.path),
      title: typeset(title, lang),
      language: lang,
      body: rendered.body,
      ...(description && { description: typeset(description, lang) }),
    },
    diagnostics: [...diagnostics, ...rendered.diagnostics],
  };
}
