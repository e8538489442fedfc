import { type Document, LineCounter, parseDocument } from "yaml";
import { type Diagnostic, excerptOf, type Place } from "../diagnostics.ts";
import type { SourceFile } from "./types.ts";
import { forbiddenKeys, offsetOf, type PlaceOf } from "./yaml-places.ts";

/** Parsed YAML with the way back to its lines. */
export interface Located {
  data: unknown;
  /** Where a path stands in the file. */
  place: PlaceOf;
}

/** More than a hundred keys of an article need; less than what makes a parser sweat. */
export const LARGEST_YAML = 200_000;
const MOST_ALIASES = 20;

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/), whose dates stay strings. The lines of `text` must be those of the
 * file from its first. Every syntax error is reported; data are given only where there is none.
 */
export function readYaml(
  text: string,
  source: SourceFile,
): { located?: Located; diagnostics: Diagnostic[] } {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = (offset: number, rule: string, message: string, hint: string): Diagnostic => {
    const place = placeAt(offset);
    return {
      ...place,
      severity: "error",
      rule,
      message,
      hint,
      excerpt: excerptOf(source.text, place.line),
    };
  };
  if (text.length > LARGEST_YAML) {
    const hint = "Move text into the body; the limit is LARGEST_YAML in src/content/yaml.ts.";
    return {
      diagnostics: [problem(0, "yaml/too-large", `${text.length} characters of YAML`, hint)],
    };
  }
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
    });
    const diagnostics = [...syntaxProblems(document, problem), ...keyProblems(document, problem)];
    if (diagnostics.length > 0) return { diagnostics };
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    const place: PlaceOf = (path, want = "value") => placeAt(offsetOf(document, path, want));
    return { located: { data, place }, diagnostics };
  } catch (error) {
    // Aliases that multiply and nesting without end are thrown by the parser, not collected.
    const reason = error instanceof RangeError ? "it is nested too deeply" : reasonOf(error);
    return {
      diagnostics: [
        problem(0, "yaml/excessive", `the YAML can't be read: ${reason}`, "Write it out plainly."),
      ],
    };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type Problem = (offset: number, rule: string, message: string, hint: string) => Diagnostic;

function syntaxProblems(document: Document, problem: Problem): Diagnostic[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const message = error.message.charAt(0).toLowerCase() + error.message.slice(1);
    return problem(error.pos[0], `yaml/${kebab(error.code)}`, message, hintFor(error.code));
  });
}

function keyProblems(document: Document, problem: Problem): Diagnostic[] {
  return forbiddenKeys(document).map(({ key, offset }) =>
    problem(offset, "yaml/forbidden-key", `the key \`${key}\` is not allowed`, "Delete it."),
  );
}

function kebab(code: string): string {
  return code.toLowerCase().replaceAll("_", "-");
}

function hintFor(code: string): string {
  if (code === "DUPLICATE_KEY") return "Keep one of the two.";
  if (code === "TAB_AS_INDENT") return "Indent with spaces.";
  if (code === "MISSING_CHAR" || code === "BAD_SCALAR_START" || code === "UNEXPECTED_TOKEN") {
    return 'Put text that holds quotes, colons or brackets in quotes: title: "The court: what now?"';
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY") {
    return 'A text with a colon and a space needs quotes: title: "The court: what now?"';
  }
  if (code === "BAD_INDENT") return "Begin the keys of one level in the same column.";
  return "Compare the line with an article that builds; text with `: ` or `#` in it needs quotes.";
}
