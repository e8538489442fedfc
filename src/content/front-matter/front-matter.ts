import matter from "gray-matter";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import { lineStarts } from "../../text/lines.ts";
import { readRenamed } from "../renames/read-renamed.ts";
import { type RenamedIn, renamesIn } from "../renames/renames.ts";
import type { SourceFile } from "../types.ts";
import { readYaml } from "../yaml/yaml.ts";
import type { Located, ReadYaml } from "../yaml/yaml-document.ts";
import { blankLinesAbove, fenceProblem } from "./fences.ts";

/** The Markdown below the front matter. */
export interface BodyText {
  body: string;
  /** The line of the file where the body begins. */
  bodyLine: number;
}

export type FrontMatter = Located & BodyText;

export interface ReadFile {
  /** Absent if the YAML is invalid. */
  front?: FrontMatter;
  /** Absent if the front matter is not closed: then the body's start is unknown. */
  text?: BodyText;
  /** If the YAML is invalid: the data of its other lines, as far as they can be separated. */
  rest?: Located;
  diagnostics: Diagnostic[];
}

/** Front matter is data: gray-matter knows languages that it would execute, so all but YAML are refused. */
function refuse(): never {
  throw new Error("front matter is YAML");
}

/**
 * Splits a file into front matter and body, and parses the front matter. Problems are returned as diagnostics; the body
 * is returned even if the YAML is invalid. Old names of keys are read as the new ones.
 */
export function readFrontMatter(source: SourceFile, kind: RenamedIn): ReadFile {
  const read = splitFrontMatter(source);
  const renames = renamesIn(kind);
  const found = read.front ?? read.rest;
  if (renames.length === 0 || !found) return read;
  const { located, diagnostics } = readRenamed(found, renames, source);
  return {
    ...read,
    ...(read.front ? { front: { ...read.front, ...located } } : { rest: located }),
    diagnostics: [...read.diagnostics, ...diagnostics],
  };
}

function splitFrontMatter(source: SourceFile): ReadFile {
  const above = blankLinesAbove(source.text);
  if (above === 0) return readFromFirstLine(source);
  const start = lineStarts(source.text)[above] ?? 0;
  const read = readFromFirstLine({ ...source, text: source.text.slice(start) });
  return shiftPlaces(read, above, source.file);
}

/** Moves the places in a file that was read without its first `by` lines. */
function shiftPlaces(
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
  message: "There is a blank line above the front matter",
  hint: "Delete it: other programs would read the front matter as text.",
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
  // gray-matter copies and hashes its whole input, so the body is left out. An options object keeps it from caching.
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

/** The offset of the line after the closing `---`. */
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

/** Reports front matter without keys once, instead of once per missing field. */
function shapeProblem(source: SourceFile, located: Located | undefined): Diagnostic | undefined {
  const { data } = located ?? { data: null };
  if (typeof data === "object" && data !== null && !Array.isArray(data)) return undefined;
  const empty = data === null || data === undefined;
  const place = empty || !located ? { file: source.file, line: 1, column: 1 } : located.place([]);
  return {
    ...place,
    severity: "error",
    rule: empty ? "front-matter/empty" : "front-matter/no-keys",
    message: empty ? "The front matter is empty" : "The front matter has no fields",
    hint: "Write each field on its own line, as in `title: …`, between the two lines `---`.",
    excerpt: excerptOf(source.text, place),
  };
}

/** Front matter of which nothing can be read. */
export function nothingRead({ file }: SourceFile): Located {
  return { data: {}, place: () => ({ file, line: 1, column: 1 }) };
}

/** The text of the front matter. */
export function aboveBody({ text }: SourceFile, body: BodyText | undefined): string {
  return body ? text.slice(0, lineStarts(text)[body.bodyLine - 1]) : text;
}
