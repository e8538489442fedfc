import { resolveLocal } from "../../markdown/local-links.ts";
import { renderBody } from "../../markdown/render.ts";
import { pageForm } from "../../markdown/variants.ts";
import type { Citable } from "./toolbar.ts";

interface TextOptions {
  /** BCP 47. */
  language: string;
  sources: readonly Citable[];
}

/**
 * A body as its page will show it, as far as a browser can: formulas, charts, maps and coloured code stay as written,
 * since what draws them is too large for the desk. All text is escaped.
 */
export function renderText(text: string, { language, sources }: TextOptions): string {
  const { body } = renderBody(text, {
    file: "",
    firstLine: 1,
    language,
    references: sources.map(({ key, title }) => ({ key, title, type: "webpage", authors: [] })),
    resolveImage: (src) => ({ url: src.startsWith("/") ? src : `/media/${src}` }),
  });
  return resolveLocal(pageForm(body.html), (url) => url);
}
