import { type Document, isCollection, isPair, LineCounter, parseDocument } from "yaml";
import { type Diagnostic, excerptOf, type Place, type Severity } from "../../diagnostics.ts";
import { LIMITS, type Limit, raising } from "../../limits.ts";
import type { SourceFile } from "../types.ts";
import { examine, PARSING } from "./yaml-errors.ts";
import { offsetOf, type PlaceOf } from "./yaml-places.ts";
import type { YamlProblem } from "./yaml-problems.ts";

/** Parsed YAML data, with the place of each value. */
export interface Located {
  data: unknown;
  /** The place of a path in the file. */
  place: PlaceOf;
}

export interface ReadYaml {
  /** Absent if there are errors. */
  located?: Located;
  /** If there are errors: the data of the other lines, as far as they can be separated. */
  rest?: Located;
  diagnostics: Diagnostic[];
}

/** The name of a limit on the length of YAML. */
export type YamlSize = Extract<
  Limit,
  "yamlCharacters" | "sourcesYamlCharacters" | "repliesYamlCharacters" | "houseWordsYamlCharacters"
>;

/** Parses YAML, and returns all problems and the place of each value. */
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
    const found = examine(text, document, { path: source.path, lineAt });
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
    // The parser collects errors about deep nesting; code that walks its tree throws.
    if (error instanceof RangeError) return { diagnostics: [problem(tooDeep())] };
    throw error;
  }
}

function isExhausted({ errors }: Document): boolean {
  return errors.some(({ code }) => code === "RESOURCE_EXHAUSTION");
}

/** The offset of the first list or mapping that is nested more than `levels` deep. */
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
    message: `Brackets or lists are nested more than ${LIMITS.yamlDepth} levels deep`,
    hint: `Use fewer levels: front matter needs three at most. ${raising("yamlDepth")}`,
  };
}

function tooLarge(text: string, size: YamlSize): YamlProblem {
  return {
    offset: 0,
    rule: "yaml/too-large",
    message: `The YAML has ${text.length} characters, and the limit is ${LIMITS[size]}`,
    hint: `${SMALLER[size]} ${raising(size)}`,
  };
}

/** What to do about YAML that is too long. */
const SMALLER: Record<YamlSize, string> = {
  yamlCharacters: "Move text into the body below the front matter.",
  sourcesYamlCharacters: "Split the file, or write the sources as JSON or BibTeX.",
  houseWordsYamlCharacters: "Delete the entries that nobody needs.",
  repliesYamlCharacters: "Delete the replies that add least.",
};
