import { short } from "../excerpt.ts";
import { placeAt } from "../text/lines.ts";
import { type Baseline, keyOf, VERSION } from "./baseline.ts";

/** What is wrong in a baseline, and where. */
export interface BaselineProblem {
  line: number;
  column: number;
  message: string;
}

type Parsed = { baseline: Baseline } | { problem: BaselineProblem };

/** Reads a baseline as `baselineText` writes it. The file may be damaged, or anything else. */
export function parseBaseline(text: string): Parsed {
  let data: unknown;
  try {
    // Some editors of text put a byte order mark before it.
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { problem: notJson(text, error) };
  }
  const baseline = new Map<string, number>();
  const at = (name: string, message: string): Parsed => ({ problem: placed(text, name, message) });
  if (!isMapping(data)) return at("", "The file has no fields");
  if (data.version !== VERSION)
    return at("version", `\`version\` is not ${VERSION}, so it is not a baseline of this version`);
  if (!isMapping(data.warnings)) return at("warnings", "`warnings` is not a list of files");
  for (const [file, rules] of Object.entries(data.warnings)) {
    if (!isMapping(rules)) return at(file, `“${short(file)}” has no rules`);
    for (const [rule, messages] of Object.entries(rules)) {
      if (!isMapping(messages)) return at(rule, `“${short(rule)}” has no messages`);
      for (const [message, count] of Object.entries(messages)) {
        if (!Number.isSafeInteger(count) || Number(count) < 1)
          return at(message, `“${short(message)}” has no number`);
        baseline.set(keyOf([file, rule, message]), Number(count));
      }
    }
  }
  return { baseline };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notJson(text: string, error: unknown): BaselineProblem {
  const [, position] = /at position (\d+)/.exec(String(error)) ?? [];
  const offset = position === undefined ? text.length : Number(position);
  const message = "The file is not valid JSON: a merge or an edit may have damaged it";
  return { ...placeAt(text, offset), message };
}

/** The place of a name in the text, or its start. */
function placed(text: string, name: string, message: string): BaselineProblem {
  const offset = name === "" ? 0 : Math.max(0, text.indexOf(JSON.stringify(name)));
  return { ...placeAt(text, offset), message };
}
