/// <reference lib="dom" />
import type { ToolbarWords } from "../../words/types.ts";

/** The words of the toolbar, which the page has in its language. */
export function toolbarWords(page: Document): ToolbarWords {
  const own = page.querySelector<HTMLScriptElement>("script[data-toolbar]");
  return JSON.parse(own?.dataset.toolbar ?? "{}");
}
