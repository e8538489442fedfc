import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import { renderBody } from "../../markdown/render.ts";
import type { BodyText } from "../front-matter/front-matter.ts";
import type { SourceFile } from "../types.ts";
import { bodyContext, type ParseContext } from "./context.ts";

/**
 * What is wrong with a body whose front matter is wrong as well. Where its sources are unknown, nothing is said of
 * citations.
 */
export function bodyProblems(
  source: SourceFile,
  text: BodyText | undefined,
  context: ParseContext,
  own: Parameters<typeof bodyContext>[3] = {},
): Diagnostic[] {
  if (!text) return [];
  const { diagnostics } = renderBody(text.body, bodyContext(source, text, context, own));
  if (own.references) return withExcerpts(source, diagnostics);
  return diagnostics.filter(({ rule }) => !rule.startsWith("citation/"));
}

/** The body is rendered without the front matter's lines: what it says of those is given theirs. */
export function withExcerpts(
  { text }: SourceFile,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    excerpt: diagnostic.excerpt ?? excerptOf(text, diagnostic),
  }));
}
