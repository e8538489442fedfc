import { type Document, isCollection, isPair, LineCounter, parseDocument } from "yaml";
import { type Diagnostic, excerptOf, type Place, type Severity } from "../../diagnostics.ts";
import { LIMITS, type Limit, raising } from "../../limits.ts";
import type { SourceFile } from "../types.ts";
import { examined, PARSING } from "./yaml-errors.ts";
import { offsetOf, type PlaceOf } from "./yaml-places.ts";
import type { YamlProblem } from "./yaml-problems.ts";

/** Parsed YAML with the way back to its lines. */
export interface Located {
  data: unknown;
  /** Where a path stands in the file. */
  place: PlaceOf;
}

export interface ReadYaml {
  /** Absent where an error stands in the way. */
  located?: Located;
  /** Where there are errors: what is read of the other lines, where these can be told apart. */
  rest?: Located;
  diagnostics: Diagnostic[];
}

/** The limit of how long a text in YAML may be. */
export type YamlSize = Extract<Limit, "yamlCharacters" | "sourcesYamlCharacters">;

/** Parses YAML with everything that can be said about it, and the place of each of its values. */
export function readWithPlaces(
  text: string,
  source: SourceFile,
  size: YamlSize = "yamlCharacters",
): ReadYaml {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = (
    { offset, swallows: _, ...said }: YamlProblem,
    severity: Severity = "error",
  ): Diagnostic => {
    const place = placeAt(offset);
    return { ...place, severity, ...said, excerpt: excerptOf(source.text, place) };
  };
  if (text.length > LIMITS[size]) return { diagnostics: [problem(tooLarge(text, size))] };
  try {
    const document = parseDocument(text, {
      ...PARSING,
      lineCounter: lines,
    });
    if (isExhausted(document)) return { diagnostics: [problem(tooDeep())] };
    const deep = offsetBelow(document.contents, LIMITS.yamlDepth);
    if (deep !== undefined) return { diagnostics: [problem(tooDeep(deep))] };
    const lineAt = (offset: number): number => placeAt(offset).line;
    const found = examined(text, document, { path: source.path, lineAt });
    const diagnostics = [
      ...found.errors.map((each) => problem(each)),
      ...found.warnings.map((each) => problem(each, "warning")),
    ];
    const { sound } = found;
    if (!sound) return { diagnostics };
    const place: PlaceOf = (path, want = "value") => placeAt(offsetOf(sound.document, path, want));
    const located = { data: sound.data, place };
    return { ...(found.errors.length > 0 ? { rest: located } : { located }), diagnostics };
  } catch (error) {
    // The parser collects what is nested too deeply for it; what goes through its tree throws.
    if (error instanceof RangeError) return { diagnostics: [problem(tooDeep())] };
    throw error;
  }
}

function isExhausted({ errors }: Document): boolean {
  return errors.some(({ code }) => code === "RESOURCE_EXHAUSTION");
}

/** Where the first list or mapping begins that has more than `levels` levels above it and with it. */
function offsetBelow(node: unknown, levels: number): number | undefined {
  if (isPair(node)) return offsetBelow(node.key, levels) ?? offsetBelow(node.value, levels);
  if (!isCollection(node)) return undefined;
  if (levels === 0) return node.range?.[0] ?? 0;
  for (const item of node.items) {
    const found = offsetBelow(item, levels - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tooDeep(offset = 0): YamlProblem {
  return {
    offset,
    rule: "yaml/too-deep",
    message: `Brackets or lists are nested too deeply to be read: more than ${LIMITS.yamlDepth} levels`,
    hint: `Front matter needs three levels at most. ${raising("yamlDepth")}`,
  };
}

function tooLarge(text: string, size: YamlSize): YamlProblem {
  return {
    offset: 0,
    rule: "yaml/too-large",
    message: `There are ${text.length} characters of YAML, more than the ${LIMITS[size]} that are read`,
    hint: `Move text into the body below the front matter. ${raising(size)}`,
  };
}
