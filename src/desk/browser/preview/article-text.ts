import { keyAt } from "../../../citations/key.ts";
import type { SharedSources } from "../../../citations/shared.ts";
import type { Reference } from "../../../citations/types.ts";
import type { Settings } from "../../../content/types.ts";
import { renderBody } from "../../../markdown/render.ts";
import type { Body } from "../../../markdown/types.ts";
import { previewFence } from "./blocks.ts";

interface TextOptions {
  /** BCP 47. */
  language: string;
  settings: Pick<Settings, "url" | "maths">;
  /** The article's own sources. */
  references: readonly Reference[];
  shared?: SharedSources;
}

export interface RenderedText {
  body: Body;
  /** Keys of sources that the text cites and the desk does not know. */
  unknown: string[];
}

/** A body as its page will show it, as far as a browser can. All text is escaped. */
export function renderText(
  text: string,
  { language, settings: { url, maths }, references, shared }: TextOptions,
): RenderedText {
  const { body, diagnostics } = renderBody(text, {
    ...{ file: "", firstLine: 1, language, references, shared, maths, origin: url },
    readFence: previewFence,
    resolveImage: (src) => ({ url: src.startsWith("/") ? src : `/media/${src}` }),
  });
  const lines = text.split("\n");
  const unknown = diagnostics
    .filter(({ rule }) => rule === "citation/unknown-key")
    .flatMap(({ line, column }) => keyNear(lines[line - 1] ?? "", column - 1) ?? []);
  return { body, unknown: [...new Set(unknown)] };
}

/** The key of the call at an offset, or of the first one after it. */
function keyNear(line: string, offset: number): string | undefined {
  const at = line.indexOf("@", Math.max(0, offset - 1));
  return at === -1 ? undefined : keyAt(line, at + 1)?.key;
}
