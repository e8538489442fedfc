import MarkdownIt from "markdown-it";
import { turnsAt } from "../../text/bidi.ts";
import { subscript, superscript } from "./scripts.ts";

const ATTRIBUTES = String.raw`(?:\s+[\w:-]+="[^"<>]*")*\s?/?`;
const INLINE_ELEMENTS = "i|b|u|em|strong|sup|sub|sc|scp|tt|span";
const BLOCK_ELEMENTS = "p|br|jats:(?:p|title|sec|list|list-item)";

/**
 * Tags that CSL-JSON allows (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), and those of HTML,
 * JATS and MathML that DOI registries leave in. Tags of blocks become spaces; the others are removed.
 */
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK_ELEMENTS})${ATTRIBUTES}>`, "gi");
const INLINE_TAG = new RegExp(
  `</?(?:${INLINE_ELEMENTS}|jats:[a-z-]+|mml:[a-z]+)${ATTRIBUTES}>`,
  "gi",
);

/** H<sub>2</sub>O becomes H₂O, like H\textsubscript{2}O in .bib files. */
const SCRIPT = /<(sub|sup)>([^<>]{1,20})<\/\1>/gi;

/** Escaped tags are removed only in pairs: a title may be about an HTML element. */
const ESCAPED_PAIR = new RegExp(`<(${INLINE_ELEMENTS})${ATTRIBUTES}>([^<>]*)</\\1>`, "gi");

const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;
/** Programs escape text that others have already escaped. */
const MOST_PASSES = 3;

/** As in an article's fields: control characters, lone surrogates and direction controls. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u202a-\u202e]/gu;
const ISOLATES = /[\u2066-\u2069]/g;

/** Text from another program, without markup, character references and invisible characters. */
export function plainText(written: string): { text: string; unseen: boolean } {
  const set = written.replace(SCRIPT, (_, tag: string, text: string) =>
    tag.toLowerCase() === "sub" ? subscript(text) : superscript(text),
  );
  const plain = unescaped(set.replace(BLOCK_TAG, " ").replace(INLINE_TAG, ""));
  const even = plain.replace(INVISIBLE, "");
  const seen = turnsAt(even) === undefined ? even : even.replace(ISOLATES, "");
  return { text: seen.trim(), unseen: seen !== plain };
}

/** A URL with `&amp;` decoded; other references may be part of the URL. */
export function plainAddress(written: string): string {
  return written.replace(/&(?:amp|#38|#x26);/gi, "&");
}

const { unescapeAll } = new MarkdownIt().utils;

function unescaped(text: string): string {
  const plain = untilSame(text, (each) => each.replace(REFERENCE, unescapeAll));
  return plain === text ? text : untilSame(plain, (each) => each.replace(ESCAPED_PAIR, "$2"));
}

function untilSame(text: string, change: (text: string) => string): string {
  let plain = text;
  for (let times = 0; times < MOST_PASSES; times += 1) {
    const next = change(plain);
    if (next === plain) break;
    plain = next;
  }
  return plain;
}
