import { type Document, LineCounter, parseDocument } from "yaml";
import type { Diagnostic, Place, Severity } from "../diagnostics.ts";
import type { SourceFile } from "./types.ts";
import { dataOf } from "./yaml-data.ts";
import { keyProblems } from "./yaml-keys.ts";
import { offsetOf, type PlaceOf } from "./yaml-places.ts";
import { syntaxProblems, type YamlProblem } from "./yaml-problems.ts";

/** Parsed YAML with the way back to its lines. */
export interface Located {
  data: unknown;
  /** Where a path stands in the file. */
  place: PlaceOf;
}

export interface ReadYaml {
  /** Absent where an error stands in the way. */
  located?: Located;
  diagnostics: Diagnostic[];
}

/** More than a hundred keys of an article need; less than what makes a parser sweat. */
export const LARGEST_YAML = 200_000;

/** Parses YAML with everything that can be said about it, and the place of each of its values. */
export function readWithPlaces(text: string, source: SourceFile, largest = LARGEST_YAML): ReadYaml {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  let written: string[] | undefined;
  const problem = ({ offset, ...said }: YamlProblem, severity: Severity = "error"): Diagnostic => {
    const place = placeAt(offset);
    // Split once: a file may have a problem in each of its lines.
    written ??= source.text.split("\n");
    return { ...place, severity, ...said, excerpt: written[place.line - 1] ?? "" };
  };
  if (text.length > largest) return { diagnostics: [problem(tooLarge(text, largest))] };
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      // Compares each key with every other; ours is linear.
      uniqueKeys: false,
      schema: "core",
    });
    if (isTooDeep(document)) return { diagnostics: [problem(TOO_DEEP)] };
    const lineAt = (offset: number): number => placeAt(offset).line;
    const around = { text, path: source.path, lineAt };
    const noted = keyProblems(document, lineAt);
    const errors = [...syntaxProblems(document, around), ...noted.errors];
    if (errors.length > 0) return { diagnostics: errors.map((each) => problem(each)) };
    const data = dataOf(document);
    if ("offset" in data) return { diagnostics: [problem(data)] };
    const place: PlaceOf = (path, want = "value") => placeAt(offsetOf(document, path, want));
    const remarks = noted.warnings.map((each) => problem(each, "warning"));
    return { located: { ...data, place }, diagnostics: remarks };
  } catch (error) {
    // The parser collects what is nested too deeply for it; what goes through its tree throws.
    if (error instanceof RangeError) return { diagnostics: [problem(TOO_DEEP)] };
    throw error;
  }
}

function isTooDeep({ errors }: Document): boolean {
  return errors.some(({ code }) => code === "RESOURCE_EXHAUSTION");
}

const TOO_DEEP: YamlProblem = {
  offset: 0,
  rule: "yaml/too-deep",
  message: "Brackets or lists are nested too deeply to be read",
  hint: "Front matter needs three levels at most.",
};

function tooLarge(text: string, largest: number): YamlProblem {
  return {
    offset: 0,
    rule: "yaml/too-large",
    message: `There are ${text.length} characters of YAML, more than the ${largest} that are read`,
    hint: "Move text into the body below the front matter.",
  };
}
