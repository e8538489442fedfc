import type { z } from "zod";
import { nearest } from "../citations/nearest.ts";
import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import type { FieldProblem } from "./fields.ts";
import type { SourceFile } from "./types.ts";
import type { PlaceOf } from "./yaml-places.ts";

type Issue = z.core.$ZodIssue;

interface Context {
  source: SourceFile;
  place: PlaceOf;
  /** The data that were validated: what a value is, where a message says so. */
  data: unknown;
  /** The keys that each object of the schema knows, by the path of the object with indices left out. */
  keys: Record<string, readonly string[]>;
}

/** zod's issues as diagnostics with place, line and hint. */
export function problemsOf(error: z.ZodError, context: Context): Diagnostic[] {
  return error.issues.flatMap((issue) => diagnosticsOf(issue, context));
}

function diagnosticsOf(issue: Issue, context: Context): Diagnostic[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(key, issue.path, context));
  }
  const value = valueAt(context.data, issue.path);
  const missing = value === undefined;
  const problem = missing ? missingField(issue, context) : describe(issue, value);
  const place = context.place(issue.path, missing ? "key" : "value");
  return [
    {
      ...place,
      severity: problem.severity ?? "error",
      rule: problem.rule,
      message: missing ? problem.message : withName(issue, problem.message),
      ...(problem.hint && { hint: problem.hint }),
      excerpt: excerptOf(context.source.text, place.line),
    },
  ];
}

/** `citations[2].url` */
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step + 1}]`;
    return name === "" ? String(step) : `${name}.${String(step)}`;
  }, "");
}

function withName(issue: Issue, message: string): string {
  return issue.path.length > 0 ? `\`${nameOf(issue.path)}\`: ${message}` : message;
}

function unknownKey(key: string, path: readonly PropertyKey[], context: Context): Diagnostic {
  const place = context.place([...path, key], "key");
  const known = context.keys[path.filter((step) => typeof step !== "number").join(".")] ?? [];
  const suggestion = nearest(key, known);
  return {
    ...place,
    severity: "error",
    rule: "field/unknown",
    message: `\`${nameOf([...path, key])}\` is not a key that is known here`,
    hint: suggestion ? `Did you mean \`${suggestion}\`?` : `Known keys: ${known.join(", ")}.`,
    excerpt: excerptOf(context.source.text, place.line),
  };
}

function missingField(issue: Issue, context: Context): FieldProblem {
  const name = nameOf(issue.path);
  const key = String(issue.path.at(-1));
  const parent = valueAt(context.data, issue.path.slice(0, -1));
  const known =
    context.keys[
      issue.path
        .slice(0, -1)
        .filter((step) => typeof step !== "number")
        .join(".")
    ] ?? [];
  const strangers =
    parent instanceof Object ? Object.keys(parent).filter((each) => !known.includes(each)) : [];
  const misspelt = nearest(key, strangers);
  const hint = misspelt
    ? `Is \`${misspelt}\` meant? Write \`${key}: …\`.`
    : `Add a line \`${key}: …\`.`;
  return { rule: "field/missing", message: `\`${name}\` is missing`, hint };
}

function describe(issue: Issue, value: unknown): FieldProblem {
  const own = ownProblem(issue);
  if (own) return own;
  if (issue.code === "invalid_type" || issue.code === "invalid_union")
    return wrongType(issue, value);
  if (issue.code === "invalid_value") {
    const known = issue.values.map(String);
    const suggestion = nearest(String(value), known);
    const hint = suggestion ? `Did you mean \`${suggestion}\`?` : `One of: ${known.join(", ")}.`;
    return { rule: "field/value", message: `“${String(value)}” is not one of its values`, hint };
  }
  if (issue.code === "too_small")
    return { rule: "field/empty", message: "is empty", hint: "Give at least one." };
  return { rule: "field/value", message: issue.message };
}

function ownProblem(issue: Issue): FieldProblem | undefined {
  if (issue.code !== "custom") return undefined;
  const problem: unknown = issue.params?.problem;
  return isProblem(problem) ? problem : { rule: "field/value", message: issue.message };
}

function isProblem(value: unknown): value is FieldProblem {
  return typeof value === "object" && value !== null && "rule" in value && "message" in value;
}

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
  null: "nothing",
};

function wrongType(issue: Issue, value: unknown): FieldProblem {
  const expected = issue.code === "invalid_type" ? issue.expected : "string";
  const given = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const message = `should be ${KINDS[expected] ?? expected}, not ${KINDS[given] ?? given}`;
  return { rule: "field/type", message, hint: typeHint(expected, given, value) };
}

function typeHint(expected: string, given: string, value: unknown): string {
  if (given === "null") return "Write a value after the colon, or delete the line.";
  if (expected === "string" && (given === "number" || given === "boolean")) {
    return `Put it in quotes: "${String(value)}".`;
  }
  if (expected === "string" && given === "object")
    return "A text with a colon and a space needs quotes around it.";
  if (expected === "array") return "Write a list: [one, two].";
  if (expected === "boolean") return "Write true or false, without quotes.";
  if (expected === "object") return "Write its keys on lines of their own below it, indented.";
  return "See the table of front matter in the README.";
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    return Reflect.get(value, step);
  }, data);
}
