import { applyEdits, modify, type ParseError, parse } from "jsonc-parser";

/** A value to set in a JSON file, by its path. */
export type Setting = readonly [path: readonly string[], value: unknown];

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } };

/**
 * Sets values in the text of a JSON file with comments, as VS Code's are, and keeps everything else, comments too.
 * Undefined if the text is not valid: then it is better left alone.
 */
export function withSettings(text: string | undefined, settings: readonly Setting[]) {
  const start = text === undefined || text.trim() === "" ? "{}\n" : text;
  if (!isMapping(start)) return undefined;
  return settings.reduce(
    (own, [path, value]) => applyEdits(own, modify(own, [...path], value, FORMAT)),
    start,
  );
}

/** Adds entries to a list of the file that are not in it. */
export function withEntries(text: string | undefined, key: string, entries: readonly string[]) {
  const own = text === undefined ? undefined : parsed(text)?.[key];
  const list = Array.isArray(own) ? own : [];
  const missing = entries.filter((entry) => !list.includes(entry));
  if (list.length === 0) return withSettings(text, [[[key], missing]]);
  if (text === undefined || !isMapping(text)) return undefined;
  return missing.reduce(
    (made, entry) =>
      applyEdits(made, modify(made, [key, -1], entry, { ...FORMAT, isArrayInsertion: true })),
    text,
  );
}

function isMapping(text: string): boolean {
  return parsed(text) !== undefined;
}

function parsed(text: string): Record<string, unknown> | undefined {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const fits = typeof value === "object" && value !== null && !Array.isArray(value);
  return errors.length === 0 && fits ? (value as Record<string, unknown>) : undefined;
}
