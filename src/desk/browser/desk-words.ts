/// <reference lib="dom" />
import type { DeskWords, ToolbarWords } from "../../words/types.ts";

/** The words of the desk's script, which the page has in its language. The preview brings its own. */
export function deskWords(page: Document): Pick<DeskWords, "toolbar" | "topics" | "folder"> {
  const own = page.querySelector<HTMLScriptElement>("script[data-words]");
  return JSON.parse(own?.dataset.words ?? "{}");
}

/** The words of the toolbar. */
export function toolbarWords(page: Document): ToolbarWords {
  return deskWords(page).toolbar;
}
