import { unescapeAll } from "markdown-it/lib/common/utils.mjs";
import type Token from "markdown-it/lib/token.mjs";

/** Writes a code block. Of its info string, only the language is kept, as on the page. */
export function fenceOf({ content, info }: Token): string[] {
  const [language = ""] = unescapeAll(info).trim().split(/\s/, 1);
  const sign = language.includes("`") ? "~" : "`";
  const fence = sign.repeat(Math.max(3, longestRun(content, sign) + 1));
  const code = content.replace(/\n$/, "");
  return [fence + escapeInfo(language), ...(content === "" ? [] : code.split("\n")), fence];
}

function escapeInfo(language: string): string {
  return language.replace(/\\(?=[!-/:-@[-`{-~])|&(?=#|\w+;)/g, "\\$&");
}

/** Writes code in a line. */
export function codeSpan(code: string): string {
  const fence = "`".repeat(shortestFree(code));
  const isSpaced = code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "";
  const isPadded = isSpaced || code.startsWith("`") || code.endsWith("`");
  return isPadded ? `${fence} ${code} ${fence}` : fence + code + fence;
}

function longestRun(text: string, sign: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(sign === "`" ? /`+/g : /~+/g))
    longest = Math.max(longest, run.length);
  return longest;
}

/** The shortest run of backticks that the code does not contain. */
function shortestFree(code: string): number {
  const runs = new Set(Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  return length;
}
