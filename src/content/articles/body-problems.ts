import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import { renderBody } from "../../markdown/render.ts";
import type { BodyText } from "../front-matter/front-matter.ts";
import type { SourceFile } from "../types.ts";
import { bodyContext, type ParseContext } from "./context.ts";

/** Checks a body below front matter that says nothing. Its sources are unknown, so citations are not checked. */
export function bodyProblems(
  source: SourceFile,
  text: BodyText | undefined,
  context: ParseContext,
  own: Parameters<typeof bodyContext>[3] = {},
): Diagnostic[] {
  if (!text) return [];
  const { diagnostics } = renderBody(text.body, bodyContext(source, text, context, own));
  return diagnostics.filter(({ rule }) => !rule.startsWith("citation/"));
}

/** Adds excerpts to diagnostics about the front matter, which is not available when the body is rendered. */
export function withExcerpts(
  { text }: SourceFile,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    excerpt: diagnostic.excerpt ?? excerptOf(text, diagnostic),
  }));
}
