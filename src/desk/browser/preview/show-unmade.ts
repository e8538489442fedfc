/// <reference lib="dom" />
import { isFenceName } from "../../../markdown/blocks/fences.ts";
import type { PreviewWords } from "../../../words/types.ts";
import { titleOf, whyUnmade } from "./blocks.ts";
import { FORMULA } from "./required.ts";

/** Notes look unlike the article's own text. */
export const NOTE_STYLES = `.desk-later {
  margin-block: var(--space-m);
  padding: var(--space-s) var(--space-m);
  border: 1px dashed var(--rule);
  color: var(--ink-quiet);
  font: var(--text-small) / var(--leading-close) var(--sans);
}`;

/** Says in its place what a preview can't show. */
export function showUnmade(place: HTMLElement, words: PreviewWords): void {
  for (const code of place.querySelectorAll<HTMLElement>('code[class^="language-"]'))
    showBlock(code, words);
  for (const formula of place.querySelectorAll<HTMLElement>(`.${FORMULA}`))
    formula.title = words.formula;
  for (const frame of place.querySelectorAll("iframe"))
    frame.replaceWith(noteIn(place, words.embed));
  // The preview is not the site: links open beside it.
  for (const link of place.querySelectorAll("a"))
    if (!link.getAttribute("href")?.startsWith("#"))
      Object.assign(link, { target: "_blank", rel: "noopener" });
}

function showBlock(code: HTMLElement, words: PreviewWords): void {
  const name = code.className.replace("language-", "");
  const written = code.parentElement;
  if (!isFenceName(name) || !written) return;
  if (whyUnmade(name, code.textContent) === "faulty") {
    written.before(noteIn(code, words.faulty));
    return;
  }
  const title = titleOf(code.textContent);
  written.replaceWith(noteIn(code, title ? `${title}\n${words[name]}` : words[name]));
}

function noteIn(place: HTMLElement, text: string): HTMLElement {
  const note = place.ownerDocument.createElement("p");
  note.className = "desk-later";
  note.style.whiteSpace = "pre-line";
  note.textContent = text;
  return note;
}
