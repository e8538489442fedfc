import type { Document, ErrorCode, YAMLParseError } from "yaml";
import type { Mend } from "../../mend.ts";
import type { Rule } from "../../rules/rules.ts";
import { explain } from "./yaml-messages.ts";
import { isOpen, type ParserError } from "./yaml-parser-error.ts";

/** A problem at an offset in the YAML. */
export interface YamlProblem {
  offset: number;
  rule: Rule;
  message: string;
  hint: string;
  mend?: Mend;
  /** What follows can't be read until this is fixed. */
  swallows?: true;
}

/**
 * Explains the parser's errors: one per line, since later ones in a line follow from the first, and none after an
 * unclosed quote or bracket, which swallows what follows. `lineAt` returns the line of an offset.
 */
export function syntaxProblems(
  document: Document,
  { text, path, lineAt }: { text: string; path: string; lineAt: (offset: number) => number },
): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const seen = new Set<number>();
  const places = new Set<number>();
  for (const error of [...document.errors, ...document.warnings]) {
    const at = pastSpace(text, error.pos[0]);
    const line = lineAt(at);
    if (seen.has(line)) continue;
    seen.add(line);
    const found = foundAt(error, at, { text, document, path });
    const said = explain(found);
    const offset = said.offset ?? at;
    const open = isOpen(found);
    const problem = { ...said, offset, rule: ruleOf(error.code), ...(open && { swallows: open }) };
    if (!places.has(lineAt(offset))) problems.push(problem);
    places.add(lineAt(offset));
    if (open) break;
  }
  return problems;
}

/** The parser places indentation errors at the white space before the indented text. */
function pastSpace(text: string, offset: number): number {
  let at = offset;
  while (text[at] === " " || text[at] === "\n") at += 1;
  return at < text.length ? at : offset;
}

function foundAt(
  { code, message: said }: YAMLParseError | Document["warnings"][number],
  offset: number,
  around: { text: string; document: Document; path: string },
): ParserError {
  const { text } = around;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end === -1 ? undefined : end);
  return { ...around, code, said, offset, line, rest: line.slice(offset - start) };
}

/** `BAD_INDENT` as the name of a rule: `bad-indent`. */
type Named<Code extends string> = Code extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}-${Named<Rest>}`
  : Lowercase<Code>;

/** Every error code of the parser is a rule, so the compiler reports a code that a new version adds. */
function ruleOf(code: ErrorCode): Rule {
  return `yaml/${code.toLowerCase().replaceAll("_", "-") as Named<ErrorCode>}`;
}
