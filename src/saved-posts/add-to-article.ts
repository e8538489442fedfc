import { addToFrontMatter } from "../source-edits/add-to-file.ts";
import type { SavedSource } from "./as-markdown.ts";

/** What is added: lines that may cite a source by its key. */
export interface Addition {
  lines: (key: string) => string;
  source?: SavedSource;
}

/** Adds lines at the end of an article, and the source that they cite, or says why that is impossible. */
export function addToArticle(text: string, { lines, source }: Addition): { text: string } | string {
  if (!/^\ufeff?---/.test(text)) return "it has no front matter";
  const made = source ? addToFrontMatter(text, source) : { text, key: "" };
  if (typeof made === "string") return made;
  return { text: `${made.text.trimEnd()}\n\n${lines(made.key)}\n` };
}
