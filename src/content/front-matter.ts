import matter from "gray-matter";
import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import type { SourceFile } from "./types.ts";
import { type Located, readYaml } from "./yaml.ts";

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
  diagnostics: Diagnostic[];
}

/** Front matter is data: of the languages that gray-matter knows, only YAML is read, and none is run. */
function refuse(): never {
  throw new Error("front matter is YAML");
}

/** Splits a file at its front matter and parses that. Problems come as diagnostics, the body all the same. */
export function readFrontMatter(source: SourceFile): ReadFile {
  const problem = problemOfFences(source);
  if (problem) return { diagnostics: [problem] };
  let located: Located | undefined;
  const diagnostics: Diagnostic[] = [];
  const parse = (text: string): object => {
    const result = readYaml(text, source);
    diagnostics.push(...result.diagnostics);
    located = result.located;
    return {};
  };
  // An options object of its own keeps gray-matter from caching by content.
  const parsed = matter(source.text, {
    language: "yaml",
    engines: {
      yaml: { parse },
      js: { parse: refuse },
      javascript: { parse: refuse },
      json: { parse: refuse },
    },
  });
  const bodyLine = lineAt(source.text, source.text.length - parsed.content.length);
  const text = { body: parsed.content, bodyLine };
  if (diagnostics.length > 0) return { text, diagnostics };
  located ??= readYaml("", source).located;
  return located ? { front: { ...located, ...text }, text, diagnostics } : { text, diagnostics };
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < index; at = text.indexOf("\n", at + 1))
    line += 1;
  return line;
}

const EXAMPLE =
  "Begin the file with a line `---`, then `title: …` and the other keys, then a line `---`.";

function problemOfFences({ file, text }: SourceFile): Diagnostic | undefined {
  const [first = ""] = text.split("\n", 1);
  const at = (rule: string, message: string, hint: string): Diagnostic => ({
    file,
    line: 1,
    column: 1,
    severity: "error",
    rule,
    message,
    hint,
    excerpt: excerptOf(text, 1),
  });
  if (text.trim() === "") return at("front-matter/missing", "the file is empty", EXAMPLE);
  if (!first.startsWith("---"))
    return at("front-matter/missing", "the file has no front matter", EXAMPLE);
  const language = first.slice(3).trim();
  if (language !== "" && language !== "yaml") {
    return at(
      "front-matter/language",
      `front matter in “${language}” is not read: only YAML is`,
      "Write the opening line as `---` alone.",
    );
  }
  if (!/\n---[ \t]*(\n|$)/.test(text)) {
    return at("front-matter/unclosed", "the front matter has no closing `---`", EXAMPLE);
  }
  return undefined;
}
