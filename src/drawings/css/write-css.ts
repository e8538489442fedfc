import { type CSSToken, TokenType, tokenizer } from "@csstools/css-tokenizer";
import { printIdentifier, printString } from "../../text/css-text.ts";
import type { Reason } from "../reasons.ts";
import { CSS_AT_RULES, CSS_FUNCTIONS, CSS_OMITTED } from "./allowed.ts";
import { type CssBlocks, cssBlocks } from "./blocks.ts";
import type { Subject } from "./selectors.ts";

/** Callbacks of `writeCss`. */
export interface CssSink {
  refuse: (reason: Reason, detail?: string) => void;
  /** Returns the URL to publish; undefined if it was refused. */
  address: (written: string, use: AddressUse) => string | undefined;
  /** Called for each token, to count the cost of reading. */
  visit: () => void;
}

export interface AddressUse {
  property: string;
  /** The subjects of the rule that contains it; none outside a stylesheet. */
  subjects: readonly Subject[];
}

/** Letters, numbers and separators: with these alone, CSS can't call a function, name a URL or escape a character. */
const HARMLESS = /^[\w\s#.,%+:;!-]*$/;

/**
 * Reads CSS token by token, as browsers do (https://drafts.csswg.org/css-syntax/), and writes only what may be
 * published: known functions and rules, references within the drawing, embedded pictures and fonts.
 */
export function writeCss(css: string, sink: CssSink): string {
  if (HARMLESS.test(css)) return css;
  const { nextToken } = tokenizer({ css });
  const blocks = cssBlocks(() => {
    throw new MalformedStyles();
  });
  /** The offset just after the last token read. */
  let read = 0;
  const next = (): CSSToken => {
    sink.visit();
    const token = nextToken();
    read = token[0] === TokenType.EOF ? css.length : token[3] + 1;
    blocks.take(token);
    return token;
  };
  const written: string[] = [];
  // Unchanged tokens are copied in one slice.
  let from = 0;
  try {
    for (let token = next(); token[0] !== TokenType.EOF; token = next()) {
      const own = write(token, { sink, blocks, next });
      if (own === token[1] && read === token[3] + 1) continue;
      written.push(css.slice(from, token[2]), own);
      from = read;
    }
  } catch (error) {
    if (!(error instanceof MalformedStyles)) throw error;
    sink.refuse("styles", "brackets or a rule that are not closed");
    return "";
  }
  return written.join("") + css.slice(from);
}

class MalformedStyles extends Error {}

interface Reading {
  sink: CssSink;
  blocks: CssBlocks;
  next: () => CSSToken;
}

function write(token: CSSToken, reading: Reading): string {
  const { sink } = reading;
  switch (token[0]) {
    case TokenType.AtKeyword:
      return atRule(token[4].value, reading);
    case TokenType.Function:
      return call(token[4].value, reading);
    case TokenType.URL:
      return address(token[4].value, reading);
    case TokenType.String:
      return printString(token[4].value);
    case TokenType.Comment:
      return "/**/";
    case TokenType.CDC:
    case TokenType.CDO:
      return " ";
    case TokenType.Ident:
      return printed(token, token[4].value, "");
    case TokenType.Hash:
      return printed(token, token[4].value, "#");
    case TokenType.BadString:
    case TokenType.BadURL:
      sink.refuse("styles", clipped(token[1]));
      return "";
    default:
      if (token[1].includes("\\")) sink.refuse("styles", clipped(token[1]));
      return token[1];
  }
}

/** The identifier as written, or serialized again if it contains an escape. */
function printed([, written]: CSSToken, value: string, before: string): string {
  return written.includes("\\") ? before + printIdentifier(value) : written;
}

function atRule(written: string, { sink, next }: Reading): string {
  const name = written.toLowerCase();
  if (CSS_AT_RULES.has(name)) return `@${name}`;
  if (CSS_OMITTED.has(name)) {
    let token = next();
    while (!ENDS_RULE.has(token[0])) token = next();
    if (token[0] === TokenType.OpenCurly) sink.refuse("styles", `@${name}`);
    return " ";
  }
  sink.refuse(name === "import" ? "import" : "atRule", `@${clipped(name)}`);
  return "";
}

const ENDS_RULE: ReadonlySet<string> = new Set([
  TokenType.Semicolon,
  TokenType.OpenCurly,
  TokenType.EOF,
]);

function call(written: string, reading: Reading): string {
  const name = written.toLowerCase();
  if (name === "url") return quotedAddress(reading);
  if (CSS_FUNCTIONS.has(name)) return `${printIdentifier(written)}(`;
  reading.sink.refuse("cssFunction", `${clipped(name)}()`);
  return "";
}

/** Reads `url("…")`. Refuses modifiers after the URL. */
function quotedAddress(reading: Reading): string {
  const inside = afterBlanks(reading);
  if (inside[0] === TokenType.String) {
    const written = address(inside[4].value, reading);
    const { 0: end } = afterBlanks(reading);
    if (end === TokenType.CloseParen || end === TokenType.EOF) return written;
  }
  reading.sink.refuse("styles", "url()");
  return "";
}

function afterBlanks({ next }: Reading): CSSToken {
  let token = next();
  while (token[0] === TokenType.Whitespace || token[0] === TokenType.Comment) token = next();
  return token;
}

function address(written: string, { sink, blocks }: Reading): string {
  const use = { property: blocks.property(), subjects: blocks.subjects() };
  const published = sink.address(written, use);
  return published === undefined ? "" : `url(${printString(published)})`;
}

const MAX_QUOTED = 60;

function clipped(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
}
