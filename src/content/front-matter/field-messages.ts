import type { z } from "zod";
import { nearest } from "../../citations/nearest.ts";
import { type DataAtPath, formatPath } from "./data-path.ts";
import { type FieldProblem, quoted } from "./fields.ts";

type Issue = z.core.$ZodIssue;

/**
 * Describes a zod issue about an existing value in an editor's words. `known` lists the keys of the expected object;
 * `written` is a number or boolean as the file has it, since parsing turns `1.10` into 1.1.
 */
export function describe(
  issue: Issue,
  pointed: DataAtPath,
  known: readonly string[],
  written?: string,
): FieldProblem {
  const problem = problemOf(issue, pointed, { known, written });
  const name = formatPath(pointed.path);
  if (name === "") return problem;
  return { ...problem, message: `\`${name}\`: ${lowerFirst(problem.message)}` };
}

/** The message continues a sentence that begins with the field's name. */
function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

interface IssueContext {
  known: readonly string[];
  written: string | undefined;
}

function problemOf(issue: Issue, { value }: DataAtPath, around: IssueContext): FieldProblem {
  switch (issue.code) {
    case "custom": {
      const problem: unknown = issue.params?.problem;
      return isProblem(problem) ? problem : { rule: "field/value", message: issue.message };
    }
    case "invalid_union": {
      if ("options" in issue && issue.options)
        return notAmong(issue.options.map(String), value, around);
      const own = issue.errors.flat().find(({ code }) => code !== "invalid_type");
      return own
        ? problemOf(own as Issue, { path: [], value }, around)
        : wrongType("string", value, around);
    }
    case "invalid_type":
      return wrongType(issue.expected, value, around);
    case "invalid_value":
      return notAmong(issue.values.map(String), value, around);
    case "too_small":
    case "too_big":
      return outside(issue);
    default:
      return { rule: "field/value", message: issue.message };
  }
}

function isProblem(value: unknown): value is FieldProblem {
  return typeof value === "object" && value !== null && "rule" in value && "message" in value;
}

function notAmong(values: readonly string[], value: unknown, around: IssueContext): FieldProblem {
  if (typeof value !== "string") return wrongType("string", value, around);
  const suggestion = nearest(value, values);
  return {
    rule: "field/value",
    message: `${quoted(value)} is not an allowed value`,
    hint: suggestion ? `Did you mean \`${suggestion}\`?` : `Write one of: ${values.join(", ")}.`,
  };
}

function outside(issue: Extract<Issue, { code: "too_small" | "too_big" }>): FieldProblem {
  if (issue.origin === "array") {
    return {
      rule: "field/empty",
      message: "The list is empty",
      hint: "Add at least one entry, as in [one].",
    };
  }
  return issue.code === "too_small"
    ? {
        rule: "field/value",
        message: "The number is too small",
        hint: `Write ${issue.minimum} or more.`,
      }
    : {
        rule: "field/value",
        message: "The number is too large",
        hint: `Write ${issue.maximum} or less.`,
      };
}

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "fields with values",
  record: "fields with values",
};

function wrongType(expected: string, value: unknown, around: IssueContext): FieldProblem {
  if (value === null) {
    const hint = "Write a value after the colon, or delete the line.";
    return { rule: "field/empty", message: "There is nothing after the colon", hint };
  }
  const given = Array.isArray(value) ? "array" : typeof value;
  const shown = expected === "int" && given === "number" ? String(value) : (KINDS[given] ?? given);
  return {
    rule: "field/type",
    message: `Should be ${KINDS[expected] ?? expected}, not ${shown}`,
    hint: typeHint(expected, given, value, around),
  };
}

function typeHint(
  expected: string,
  given: string,
  value: unknown,
  { known, written }: IssueContext,
): string {
  if (expected === "string" && (given === "number" || given === "boolean")) {
    return `Put it in quotes: "${written ?? String(value)}".`;
  }
  if (expected === "string" && given === "object") {
    return "Write text after the colon. Put text that begins with a bracket in quotes.";
  }
  if (expected === "string") return "Write a single text, without brackets or hyphens, as in: one.";
  if (expected === "array") return "Write a list, as in [one, two].";
  if (expected === "boolean") return "Write true or false, without quotes.";
  if (expected === "object") {
    return `Write each field on its own line below, indented: ${known.join(", ")}.`;
  }
  if (expected === "record") {
    return "Write a key and its value on each line below, indented, as in /feed/: /.";
  }
  return "Write a number in digits, without quotes, as in 3.";
}
