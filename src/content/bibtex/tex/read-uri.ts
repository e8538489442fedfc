import { DROPPED_ARGUMENTS, FORMULA_COMMANDS, TRANSPARENT, URL_COMMANDS } from "./commands.ts";
import { formulaMarks } from "./formulas.ts";
import { LETTERS } from "./letters.ts";
import { SYMBOLS } from "./symbols.ts";

const COMMAND =
  /\\(?:(?<href>href)\s*\{(?<url>[^{}]*)\}\s*(?:\{[^{}]*\})?|(?<name>[A-Za-z]+)\s*(?:\{\})?|(?<mark>[~^])(?:\{ ?\})?|(?<character>[^A-Za-z]))/y;

/**
 * Reads a URL or DOI of a .bib file. These are literal, so dashes and quotation marks stay; only escapes and formulas
 * that programs add are decoded. Unknown commands stay as written.
 */
export function readUri(tex: string): string {
  const formulas = formulaMarks(tex, "strict");
  const parts: string[] = [];
  /** For each open brace, whether it is part of the address. */
  const braces: boolean[] = [];
  let inFormula = false;
  let afterCommand = true;
  for (let at = 0; at < tex.length; ) {
    const character = tex[at] ?? "";
    if (character === "\\") {
      COMMAND.lastIndex = at;
      const found = COMMAND.exec(tex);
      parts.push(found ? printed(found) : character);
      at += found?.[0].length ?? 1;
      afterCommand = found?.groups?.name !== undefined;
      continue;
    }
    if (formulas.has(at)) inFormula = !inFormula;
    else if (character === "{") {
      const isOfTex = afterCommand || inFormula || formulas.has(at + 1);
      const isKept = !isOfTex && !/^(?:\\|[^}\\\p{L}\p{N}]\}|\})/u.test(tex.slice(at + 1, at + 3));
      braces.push(isKept);
      if (isKept) parts.push(character);
    } else if (character !== "}" || (braces.pop() ?? true)) parts.push(character);
    afterCommand = false;
    at += 1;
  }
  return parts.join("").trim();
}

function printed({ 0: whole, groups = {} }: RegExpExecArray): string {
  const { url, name, mark, character = "" } = groups;
  if (url !== undefined) return readUri(url);
  if (mark !== undefined) return mark;
  if (name === undefined)
    return /[&%$#_{}]/.test(character) ? character : /[-/!,; ]/.test(character) ? "" : whole;
  const letter = SYMBOLS.get(name) ?? LETTERS.get(name);
  // TeX authors write \sim for a tilde at mid-height.
  if (letter !== undefined) return letter === "∼" ? "~" : letter;
  return URL_COMMANDS.has(name) ||
    TRANSPARENT.has(name) ||
    FORMULA_COMMANDS.has(name) ||
    DROPPED_ARGUMENTS.has(name)
    ? ""
    : whole;
}
