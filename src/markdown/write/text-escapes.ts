import { keyAt } from "../../citations/key.ts";
import { mayBeScript } from "../small-marks.ts";
import type { WriteContext } from "./context.ts";

/** All characters that may need an escape. Most texts have none. */
const SIGNS = /[\\`*_[\]<&~^$@"'\n\r]|-{2,3}|\.{3,}|[;؛；{]/g;

/** Escapes text so that it parses as the same text anywhere in a line; see `escapeLines` for its start. */
export function escapeText(text: string, context: WriteContext): string {
  return text.replace(
    SIGNS,
    (sign, at: number) => ESCAPES[sign]?.(text, at, context) ?? escapeRun(sign, text, at),
  );
}

type Escape = (text: string, at: number, context: WriteContext) => string;

const always: Escape = (text, at) => `\\${text[at]}`;
const inCalls: Escape = (text, at, { inCall }) => (inCall ? `\\${text[at]}` : (text[at] ?? ""));

/** Escapes by character, depending on what each would mean. */
const ESCAPES: Readonly<Record<string, Escape>> = {
  "\\": (text, at) => (/[\w\s]/.test(text[at + 1] ?? "\\") ? "\\" : "\\\\"),
  "`": always,
  "*": (text, at) => (isBetween(text, at, /[^\S\n]/) ? "*" : "\\*"),
  _: (text, at) => (isWithinWord(text, at) ? "_" : "\\_"),
  "[": always,
  "]": (_text, _at, { inLink, inCall }) => (inLink || inCall ? "\\]" : "]"),
  "<": (text, at) => (/\s/.test(text[at + 1] ?? "") ? "<" : "\\<"),
  "&": (text, at) => (ENTITY.test(text.slice(at, at + MAX_ENTITY_CHARACTERS)) ? "\\&" : "&"),
  "~": (text, at) =>
    /[^~]/.test(text[at - 1] ?? "~") && /[^~]/.test(text[at + 1] ?? "~") && !mayBeScript(text, at)
      ? "~"
      : "\\~",
  "^": (text, at) => (mayBeScript(text, at) ? "\\^" : "^"),
  $: (_text, _at, { maths }) => (maths ? "\\$" : "$"),
  "@": escapeAt,
  // Typography left these straight, and must do so again.
  '"': always,
  "'": always,
  "\n": () => "&#10;",
  "\r": () => "&#13;",
  ";": inCalls,
  "{": (text, at, { inCall }) => (inCall || text[at + 1] === "#" ? "\\{" : "{"),
  "؛": (_text, _at, { inCall }) => (inCall ? "&#1563;" : "؛"),
  "；": (_text, _at, { inCall }) => (inCall ? "&#65307;" : "；"),
};

const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/i;
const MAX_ENTITY_CHARACTERS = 35;

/** How much of a key is examined; longer ones are always escaped. */
const MAX_KEY_CHARACTERS = 200;

function escapeAt(text: string, at: number, { keys, inCall }: WriteContext): string {
  if (inCall) return "\\@";
  const key = keys.size > 0 && keyAt(text.slice(at + 1, at + 1 + MAX_KEY_CHARACTERS), 0)?.key;
  if (!key) return "@";
  // An escape or an encoded character inside it would cut it short, and the signs before that do not belong to a key.
  const beginnings = Array.from(key, (_, index) => key.slice(0, index + 1));
  const mayCite = key.length === MAX_KEY_CHARACTERS || beginnings.some((each) => keys.has(each));
  return mayCite ? "\\@" : "@";
}

/** Escapes hyphens and dots that typography left alone. It never changes longer runs. */
function escapeRun(run: string, text: string, at: number): string {
  const isWhole = text[at - 1] !== run[0] && text[at + run.length] !== run[0];
  return isWhole && run.length <= 3 ? run.replace(/./g, "\\$&") : run;
}

function isBetween(text: string, at: number, what: RegExp): boolean {
  return what.test(text[at - 1] ?? "*") && what.test(text[at + 1] ?? "*");
}

function isWithinWord(text: string, at: number): boolean {
  return isBetween(text, at, /[A-Za-z0-9]/);
}
