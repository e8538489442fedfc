import MarkdownIt from "markdown-it";
import { turnsAt } from "../../bidi.ts";
import { lowered, raised } from "./scripts.ts";

const ATTRIBUTES = String.raw`(?:\s+[\w:-]+="[^"<>]*")*\s?/?`;
const HTML = "i|b|u|em|strong|sup|sub|sc|scp|tt|span";
const OF_LINES = "p|br|jats:(?:p|title|sec|list|list-item)";

/**
 * Markup within a line: what CSL-JSON may hold (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), and
 * what registries of DOIs leave in it, of HTML, JATS and MathML. What begins a line is tried first.
 */
const LINE = new RegExp(`</?(?:${OF_LINES})${ATTRIBUTES}>`, "gi");
const INLINE = new RegExp(`</?(?:${HTML}|jats:[a-z-]+|mml:[a-z]+)${ATTRIBUTES}>`, "gi");

/** H<sub>2</sub>O, as .bib files have H₂O of H\textsubscript{2}O. */
const SCRIPT = /<(sub|sup)>([^<>]{1,20})<\/\1>/gi;

/** The same where it was escaped: only in pairs, as a title may be about an element of HTML. */
const PAIR = new RegExp(`<(${HTML})${ATTRIBUTES}>([^<>]*)</\\1>`, "gi");

const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;
/** Programs escape what others have escaped before them. */
const MOST_TIMES = 3;

/** As in an article's own fields: controls, halves of characters, what turns the direction of text around. */
const UNSEEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u202a-\u202e]/gu;
const ISOLATES = /[\u2066-\u2069]/g;

/** Text of another program as it is read: without markup, character references and what nobody sees. */
export function plainText(written: string): { text: string; unseen: boolean } {
  const set = written.replace(SCRIPT, (_, tag: string, text: string) =>
    tag.toLowerCase() === "sub" ? lowered(text) : raised(text),
  );
  const plain = unescaped(set.replace(LINE, " ").replace(INLINE, ""));
  const even = plain.replace(UNSEEN, "");
  const seen = turnsAt(even) === undefined ? even : even.replace(ISOLATES, "");
  return { text: seen.trim(), unseen: seen !== plain };
}

/** An address without the references of HTML: of others than & it may be made. */
export function plainAddress(written: string): string {
  return written.replace(/&(?:amp|#38|#x26);/gi, "&");
}

const { unescapeAll } = new MarkdownIt().utils;

function unescaped(text: string): string {
  const plain = untilSame(text, (each) => each.replace(REFERENCE, unescapeAll));
  return plain === text ? text : untilSame(plain, (each) => each.replace(PAIR, "$2"));
}

function untilSame(text: string, change: (text: string) => string): string {
  let plain = text;
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const next = change(plain);
    if (next === plain) break;
    plain = next;
  }
  return plain;
}
