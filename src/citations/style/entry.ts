import { type Html, html } from "../../html.ts";
import { doiUrl } from "../doi.ts";
import type { Reference } from "../types.ts";
import { markupOf, type Piece, splitAt, textOf } from "./markup.ts";

/** Words of a list entry and their link. */
interface EntryLink {
  words: string;
  href: string;
}

/**
 * Candidates for the link of an entry; the first that the entry prints is used. A dead source's title links to the
 * archived copy, since its printed URL is dead.
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

/** A list entry as safe markup, with a link on its URL or title; if it prints neither, the URL is appended. */
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

/** Marks a printed URL, which needs no second copy in print. */
function anchor(href: string, words: Html, written: boolean): Html {
  return html`<a href="${href}" rel="external"${written && html` class="address"`}>${words}</a>`;
}

function isAddress(words: string): boolean {
  return /^(?:https?:\/\/|10\.\d)/i.test(words);
}

/** Compares loosely, since styles change quotes and the case of titles. */
function indexOfWords(text: string, words: string): number {
  return words === "" ? -1 : folded(text).indexOf(folded(words));
}

/** Keeps the length of the text, so that offsets are valid in both. */
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
