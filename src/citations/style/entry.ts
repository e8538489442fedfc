import { type Html, html } from "../../html.ts";
import { doiUrl } from "../doi.ts";
import type { Reference } from "../types.ts";
import { markupOf, type Piece, splitAt, textOf } from "./markup.ts";

/** Words of a list entry, and where they lead. */
interface EntryLink {
  words: string;
  href: string;
}

/**
 * What may be linked in an entry: the first that it prints is. The archived copy of a dead source is linked from its
 * title, as the address that is printed is another.
 */
export function linksOf(reference: Reference): EntryLink[] {
  const { title, url, doi, archived, status } = reference;
  const copy = webOnly(archived);
  if (status === "dead") return copy === undefined ? [] : [{ words: title, href: copy }];
  const own = webOnly(url);
  const byDoi = doi === undefined ? [] : linksOfDoi(doi);
  const byUrl = own === undefined ? [] : [{ words: own, href: own }];
  const href = own ?? byDoi[0]?.href ?? copy;
  return [...byDoi, ...byUrl, ...(href === undefined ? [] : [{ words: title, href }])];
}

function linksOfDoi(doi: string): EntryLink[] {
  const href = doiUrl(doi);
  return [href, `https://doi.org/${doi}`, doi].map((words) => ({ words, href }));
}

function webOnly(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** A list entry in safe markup, its url or its title linked; one that prints neither has its url behind it. */
export function entryMarkup(pieces: readonly Piece[], links: readonly EntryLink[]): Html {
  const text = textOf(pieces);
  for (const { words, href } of links) {
    const at = indexOfWords(text, words);
    if (at === -1) continue;
    const [upTo, after] = splitAt(pieces, at + words.length);
    const [before, linked] = splitAt(upTo, at);
    return html`${markupOf(before)}${anchor(href, markupOf(linked), isAddress(words))}${markupOf(after)}`;
  }
  const [last] = links.slice(-1);
  return last
    ? html`${markupOf(pieces)} ${anchor(last.href, html`${last.href}`, true)}`
    : markupOf(pieces);
}

/** An address that is written out needs no other on paper. */
function anchor(href: string, words: Html, written: boolean): Html {
  return html`<a href="${href}" rel="external"${written && html` class="address"`}>${words}</a>`;
}

function isAddress(words: string): boolean {
  return /^(?:https?:\/\/|10\.\d)/i.test(words);
}

/** Styles turn quotes and change the case of titles. */
function indexOfWords(text: string, words: string): number {
  return words === "" ? -1 : folded(text).indexOf(folded(words));
}

/** The same length as the text, so that an offset in one is one in the other. */
function folded(text: string): string {
  const plain = text
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\u00a0/g, " ");
  return Array.from(plain, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join("");
}
