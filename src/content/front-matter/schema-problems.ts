import type { z } from "zod";
import { nearest } from "../../citations/nearest.ts";
import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import type { Rule } from "../../rules/rules.ts";
import { textOfLine } from "../../text/lines.ts";
import { lookAlikeIn, plainSigns } from "../../text/look-alikes.ts";
import type { SourceFile } from "../types.ts";
import type { Located } from "../yaml/yaml-document.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";
import { commaHint } from "./comma-hint.ts";
import { type DataAtPath, formatPath, resolvePath } from "./data-path.ts";
import { describe } from "./field-messages.ts";
import type { FieldProblem } from "./fields.ts";

type Issue = z.core.$ZodIssue;

export interface Validated {
  source: SourceFile;
  place: PlaceOf;
  /** The validated data, for messages that show a value. */
  data: unknown;
  /** The known keys of each object in the schema, by the object's path; without indices if they are the same for all. */
  keys: Record<string, readonly string[]>;
}

/** Converts zod's issues to diagnostics with place, excerpt and hint. */
export function problemsOf(
  { issues }: Pick<z.ZodError, "issues">,
  validated: Validated,
): Diagnostic[] {
  return issues.flatMap((issue) => diagnosticsOf(issue, validated));
}

/** Rules that a left-out line may cause to fail. */
export const CONSEQUENCES: ReadonlySet<Rule> = new Set(["field/missing", "citation/empty"]);

/** Checks the remaining lines of a file with invalid YAML, so that one run reports everything. */
export function problemsOfRest(
  schema: z.ZodType,
  rest: Located | undefined,
  { source, keys }: Pick<Validated, "source" | "keys">,
): Diagnostic[] {
  const { data, place } = rest ?? {};
  if (!place || typeof data !== "object" || data === null || Array.isArray(data)) return [];
  const { error } = schema.safeParse(data);
  const problems = error ? problemsOf(error, { source, keys, place, data }) : [];
  const lines = source.text.split("\n");
  // A key whose value was left out looks empty.
  const isLeftOut = ({ rule, line }: Diagnostic) =>
    CONSEQUENCES.has(rule) || (rule === "field/empty" && /^\s*(?:- |\s\S)/.test(lines[line] ?? ""));
  return problems.filter((problem) => !isLeftOut(problem));
}

function diagnosticsOf(issue: Issue, validated: Validated): Diagnostic[] {
  if (issue.code === "unrecognized_keys") {
    return unknownKeys(issue.keys, issue.path, validated);
  }
  const pointed = resolvePath(validated.data, issue.path);
  if (pointed.value === undefined) return missingField(issue.path, pointed, validated);
  const known = keysAt(issue.path, validated);
  const place = validated.place(pointed.path, pointed.isKey ? "key" : "value");
  const problem = describe(issue, pointed, known, writtenAt(place, pointed, validated.source));
  return [diagnosticAt(place, problem, validated)];
}

/** A number or boolean as written: neither contains spaces or YAML punctuation. */
function writtenAt(
  { line, column }: Place,
  { value }: DataAtPath,
  { text }: SourceFile,
): string | undefined {
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  return /^[^\s,\]}#]+/.exec(textOfLine(text, line).slice(column - 1))?.[0];
}

function diagnosticAt(place: Place, problem: FieldProblem, { source }: Validated): Diagnostic {
  const excerpt = excerptOf(source.text, place);
  return { ...place, severity: "error", ...problem, excerpt };
}

function keysAt(path: readonly PropertyKey[], { keys }: Validated): readonly string[] {
  return (
    keys[path.join(".")] ?? keys[path.filter((step) => typeof step !== "number").join(".")] ?? []
  );
}

/** Nobody mistypes more keys: such a file is of a different kind, and the rest is only counted. */
const MAX_UNKNOWN_KEYS = 100;

function unknownKeys(
  keys: readonly string[],
  path: readonly PropertyKey[],
  validated: Validated,
): Diagnostic[] {
  // A single surplus key is reported like the others.
  const most = keys.length === MAX_UNKNOWN_KEYS + 1 ? keys.length : MAX_UNKNOWN_KEYS;
  const found = keys.slice(0, most).map((key) => unknownKey(key, path, validated));
  const [next, ...others] = keys.slice(most);
  if (next === undefined) return found;
  const { path: at } = resolvePath(validated.data, path);
  const more: FieldProblem = {
    rule: "field/unknown",
    message: `\`${formatPath([...at, next])}\` and ${others.length} more ${others.length === 1 ? "field" : "fields"} are unknown`,
    hint: `Known fields: ${listed(keysAt(path, validated))}.`,
  };
  const place = validated.place([...at, next], "key");
  return [...found, { ...diagnosticAt(place, more, validated), counted: others.length + 1 }];
}

function unknownKey(key: string, path: readonly PropertyKey[], validated: Validated): Diagnostic {
  const known = keysAt(path, validated);
  const { path: at, value } = resolvePath(validated.data, path);
  const alike = known.find((each) => each === plainSigns(key).trim());
  const suggestion = alike ?? nearest(key, known);
  const taken = suggestion !== undefined && value instanceof Object && suggestion in value;
  const place = validated.place([...at, key], "key");
  const sign = alike && lookAlikeIn(key);
  const near = suggestion
    ? `Did you mean \`${suggestion}\`?${taken ? " That field is set too: keep one of them." : ""}`
    : `Known fields: ${listed(known)}.`;
  const line = textOfLine(validated.source.text, place.line);
  const missing = commaHint(key, value, line.slice(place.column - 1));
  const isMeant = suggestion !== undefined && !taken && (sign || !missing);
  const problem: FieldProblem = {
    rule: "field/unknown",
    message: `Unknown field \`${formatPath([...at, key])}\``,
    hint: sign ? `It contains ${sign.name}. Type it again: \`${alike}\`.` : (missing ?? near),
    ...(isMeant && { mend: { kind: "key", meant: suggestion } }),
  };
  return diagnosticAt(place, problem, validated);
}

/** Lists the known keys that editors need most, which come first: a source can have many more. */
function listed(known: readonly string[]): string {
  const some = known.slice(0, MAX_LISTED_KEYS).join(", ");
  return known.length > MAX_LISTED_KEYS ? `${some} and more, see the handbook` : some;
}

const MAX_LISTED_KEYS = 24;

/** Reports a missing field, unless the key is only misspelt: then the unknown key is reported. */
function missingField(
  path: readonly PropertyKey[],
  pointed: DataAtPath,
  validated: Validated,
): Diagnostic[] {
  const key = String(path.at(-1));
  const inside = path.slice(0, -1);
  const parent = resolvePath(validated.data, inside).value;
  const known = keysAt(inside, validated);
  const written = parent instanceof Object ? Object.keys(parent) : [];
  const meant = (each: string) => plainSigns(each).trim() === key || nearest(each, known) === key;
  if (written.some((each) => !known.includes(each) && meant(each))) return [];
  const problem: FieldProblem = {
    rule: "field/missing",
    message: `\`${formatPath(pointed.path)}\` is missing`,
    hint: inside.length === 0 ? `Add a line \`${key}: …\`.` : `Add \`${key}: …\` here.`,
  };
  // A field that the whole file lacks has no place in it, so show the first line.
  const place = inside.length === 0 ? top(validated.source) : validated.place(pointed.path, "key");
  return [diagnosticAt(place, problem, validated)];
}

function top({ file }: SourceFile): Place {
  return { file, line: 1, column: 1 };
}
