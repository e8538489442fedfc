import type MarkdownIt from "markdown-it";
import { type Diagnostic, sortDiagnostics } from "../diagnostics.ts";
import type { BodyContext } from "./context.ts";
import { createMarkdown } from "./setup.ts";
import { createEnv } from "./state.ts";
import { wordsOf } from "./text.ts";
import type { Body } from "./types.ts";
import { mergedUses } from "./uses.ts";
import { writeMarkdown } from "./write/write-markdown.ts";

/** Cached, since setup takes longer than a short body. Nothing is carried over from one body to the next. */
let made: MarkdownIt | undefined;

/** Renders Markdown. Problems are returned as diagnostics with places in the file; there is always a body. */
export function renderBody(
  text: string,
  context: BodyContext,
): { body: Body; diagnostics: Diagnostic[] } {
  made ??= createMarkdown();
  const md = made;
  const env = createEnv(text, context);
  const tokens = md.parse(text, env);
  const html = md.renderer.render(tokens, md.options, env);
  const { headings, citations, links, images, files, dataFiles, problems } = env.dateline;
  const uses = mergedUses(env.dateline.uses);
  const sources = citations.map(({ reference }) => reference);
  return {
    body: {
      ...{
        html,
        headings,
        citations,
        words: wordsOf(tokens),
        sources,
        links,
        images,
        files: [...new Set(files)],
        ids: headings.map(({ id }) => id),
      },
      ...(uses && { uses }),
      ...(dataFiles.length > 0 && { dataFiles, dataUrls: dataFiles.map(({ url }) => url) }),
      ...(context.writesMarkdown && { markdown: writeMarkdown(tokens, env) }),
    },
    diagnostics: sortDiagnostics(problems.all()),
  };
}
