import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { textOfHtml } from "../html-reading/text-of-html.ts";

/** Pages with more elements are lists, and take long. */
const MAX_ELEMENTS = 30_000;
const MIN_CHARACTERS = 200;

/** The text of a page's article, without navigation and the like; undefined if it has none. */
export function mainText(html: string): string | undefined {
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document, { maxElemsToParse: MAX_ELEMENTS }).parse();
    const text = textOfHtml(article?.content ?? "");
    return text.length < MIN_CHARACTERS ? undefined : text;
  } catch {
    // It was written for pages that browsers made sense of. Without it, the whole page is kept.
    return undefined;
  }
}
