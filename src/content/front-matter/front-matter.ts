import matter from "gray-matter";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import { lineStarts } from "../../text-lines.ts";
import type { SourceFile } from "../types.ts";
import { readYaml } from "../yaml/yaml.ts";
import type { Located, ReadYaml } from "../yaml/yaml-document.ts";
import { blankLinesAbove, fenceProblem } from "./fences.ts";

/** The Markdown below the front matter. */
export interface BodyText {
  body: string;
  /** The line of the file that the body's first line is. */
  bodyLine: number;
}

export type FrontMatter = Located & BodyText;

export interface ReadFile {
  /** Absent where the YAML is broken. */
  front?: FrontMatter;
  /** Absent where the file has no front matter that ends: then nothing tells where the body begins. */
  text?: BodyText;
  /** Where the YAML is broken: what its other lines say, where they can be told apart. */
  rest?: Located;
  diagnostics: Diagnostic[];
}

/** Front matter is data: of the languages that gray-matter knows, only YAML is read, and none is run. */
function refuse(): never {
  throw new Error("front matter is YAML");
}

/** Splits a file at its front matter and parses that. Problems come as diagnostics, the body all the same. */
export function readFrontMatter(source: SourceFile): ReadFile {
  const above = blankLinesAbove(source.text);
  if (above === 0) return readFromFirstLine(source);
  const start = lineStarts(source.text)[above] ?? 0;
  const read = readFromFirstLine({ ...source, text: source.text.slice(start) });
  return movedDown(read, above, source.file);
}

/** What was read of a text without its first `by` lines, with the places of the whole. */
function movedDown(
  { front, text, rest, diagnostics }: ReadFile,
  by: number,
  file: string,
): ReadFile {
  const below = <Value extends { line: number }>(value: Value): Value => ({
    ...value,
    line: value.line + by,
  });
  const bodyBelow = <Text extends BodyText>(own: Text): Text => ({
    ...own,
    bodyLine: own.bodyLine + by,
  });
  const placedBelow = <Own extends Located>(own: Own): Own => ({
    ...own,
    place: (path, of) => below(own.place(path, of)),
  });
  return {
    ...(front && { front: placedBelow(bodyBelow(front)) }),
    ...(text && { text: bodyBelow(text) }),
    ...(rest && { rest: placedBelow(rest) }),
    diagnostics: [{ file, line: 1, column: 1, ...BLANK_ABOVE }, ...diagnostics.map(below)],
  };
}

const BLANK_ABOVE = {
  severity: "warning",
  rule: "front-matter/blank-line",
  message: "A blank line stands above the front matter",
  hint: "Delete it: other programs take the front matter for text.",
} as const;

function readFromFirstLine(source: SourceFile): ReadFile {
  const problem = fenceProblem(source);
  if (problem) return { diagnostics: [problem] };
  let read: ReadYaml = { diagnostics: [] };
  const parse = (text: string): object => {
    read = readYaml(text, source);
    return {};
  };
  const end = afterFence(source.text);
  // gray-matter copies and hashes all that it is given: the body is most of it. An options object keeps it from caching.
  const parsed = matter(source.text.slice(0, end), {
    language: "yaml",
    engines: {
      yaml: { parse },
      js: { parse: refuse },
      javascript: { parse: refuse },
      json: { parse: refuse },
    },
  });
  const body = parsed.content + source.text.slice(end);
  const text = { body, bodyLine: lineAt(source.text, source.text.length - body.length) };
  const { located, rest, diagnostics } = read;
  if (diagnostics.some(({ severity }) => severity === "error"))
    return { text, ...(rest && { rest }), diagnostics };
  const wrong = shapeProblem(source, located);
  if (wrong || !located) return { text, diagnostics: wrong ? [wrong] : diagnostics };
  return { front: { ...located, ...text }, text, diagnostics };
}

/** Where the line below the closing `---` begins. */
function afterFence(text: string): number {
  const next = text.indexOf("\n", text.indexOf("\n---") + 1);
  return next === -1 ? text.length : next + 1;
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < index; at = text.indexOf("\n", at + 1)) {
    line += 1;
  }
  return line;
}

/** Said once, rather than once for each field that a file without any lacks. */
function shapeProblem(source: SourceFile, located: Located | undefined): Diagnostic | undefined {
  const { data } = located ?? { data: null };
  if (typeof data === "object" && data !== null && !Array.isArray(data)) return undefined;
  const empty = data === null || data === undefined;
  const place = empty || !located ? { file: source.file, line: 1, column: 1 } : located.place([]);
  return {
    ...place,
    severity: "error",
    rule: empty ? "front-matter/empty" : "front-matter/no-keys",
    message: empty ? "The front matter is empty" : "The front matter has no keys",
    hint: "Write a line for each key, as in `title: …`, between the two lines of ---.",
    excerpt: excerptOf(source.text, place),
  };
}
