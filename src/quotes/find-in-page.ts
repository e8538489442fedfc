import { type Finding, findPassage, searched } from "./find-passage.ts";
import { type PageText, turned } from "./page-text.ts";
import type { Passage } from "./passages.ts";

/** What a page says of a passage, or why the page could not be read. */
export type Reading = Finding | { state: "unread"; why: string };

/** Looks for passages in a text, whose forms are made once. */
export function finderIn(text: PageText | { why: string }): (passage: Passage) => Reading {
  if ("why" in text) return () => ({ state: "unread", why: text.why });
  const forms = searched(text.text);
  const other = text.isReversed && searched(turned(text.text));
  return ({ quote, language }) => {
    const found = findPassage(quote, forms, language);
    if (!other || found.state === "there") return found;
    // Neither order of letters is sure to be the one that people read.
    return findPassage(quote, other, language).state === "there"
      ? { state: "there" }
      : {
          state: "unread",
          why: "PDFs in this script give their letters in another order: look for yourself",
        };
  };
}
