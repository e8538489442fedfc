import type { z } from "zod";
import { nearest } from "../../citations/nearest.ts";
import type { Name } from "../../citations/types.ts";
import type { Rule } from "../../rules/rules.ts";
import { describe } from "../front-matter/field-messages.ts";
import { line, quoted } from "../front-matter/fields.ts";
import { isWebUrl } from "../front-matter/safe-url.ts";
import { withOthers } from "./and-others.ts";
import type { Citation } from "./citation-schema.ts";
import { literalDate, readDateText } from "./csl-dates.ts";
import { CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES } from "./csl-variables.ts";
import { isDateSubstitute } from "./date-words.ts";
import { nameIn, typeIn } from "./lenient-csl.ts";
import { plainAddress, plainText } from "./plain-text.ts";
import { SOURCE_FIELDS } from "./source-fields.ts";

/** Part of an entry that could not be imported unchanged. */
export interface ItemProblem {
  /** The field in question; absent if it is the whole entry. */
  field?: string;
  rule: Rule;
  /** Continues a sentence that starts with the entry's name. */
  message: string;
  hint: string;
  /** Reported once for all entries of a file that have this field. */
  common?: true;
}

export type Item = Readonly<Record<string, unknown>>;

/** `status` may be any text here: other programs have their own words for it. */
const FIELDS: Readonly<Record<string, z.ZodType>> = { ...SOURCE_FIELDS, status: line };
const FIELD_NAMES = Object.keys(FIELDS);
const DATES = new Set<string>([
  ...["issued", "date", "published", "accessed", "archive-date"],
  ...DATE_VARIABLES,
]);
const NAMES = new Set<string>(["author", "authors", ...NAME_VARIABLES]);
const URLS = new Set(["url", "URL"]);
/** Keys that name the entry; the caller reads them. */
const IDS = new Set(["id", "key"]);

/**
 * Imports a source of a shared file, in CSL's fields or ours. Invalid parts are left out and reported; the rest is
 * kept.
 */
export function importItem(item: Item): { citation: Citation; problems: ItemProblem[] } {
  const problems: ItemProblem[] = [];
  const fields = new Map<string, unknown>();
  const report = (problem: ItemProblem) => problems.push(problem);
  for (const [field, written] of Object.entries(asVariables(item))) {
    if (IDS.has(field) || isBlank(written)) continue;
    const value = fieldOf(field, written, report);
    if (value !== undefined) fields.set(field, value);
  }
  const type = fields.get("type") ?? "webpage";
  const citation = { ...Object.fromEntries(fields), type } as Citation;
  const { title, label, url, URL, doi, DOI } = citation;
  if (!(title ?? label ?? url ?? URL ?? doi ?? DOI))
    report({
      rule: "citation/empty",
      message: "has no title, label, URL or DOI: its key is shown instead",
      hint: "Add a title, as the source itself writes it.",
    });
  return { citation, problems };
}

/** Variables that the CSL-JSON schema names differently from CSL: https://github.com/citation-style-language/schema */
const JSON_NAMES: Readonly<Record<string, string>> = {
  part: "part-number",
  printing: "printing-number",
};

/** Maps CSL-JSON's names, its `categories` and known fields of `custom` to CSL variables. */
function asVariables({ categories, custom, ...item }: Item): Item {
  const isList = Array.isArray(categories) && categories.every((each) => typeof each === "string");
  const keyword = isList && item.keyword === undefined ? { keyword: categories.join(", ") } : {};
  const known = Object.entries({ ...ofCustom(custom), ...item }).map(
    ([field, value]): [string, unknown] => {
      const name = Object.hasOwn(JSON_NAMES, field) ? JSON_NAMES[field] : undefined;
      return [name !== undefined && !Object.hasOwn(item, name) ? name : field, value];
    },
  );
  const rest = isBlank(categories) || "keyword" in keyword ? {} : { categories };
  return { ...Object.fromEntries(known), ...keyword, ...rest };
}

/** Unknown fields stay in `custom`. */
function ofCustom(custom: unknown): Item {
  if (!isFields(custom)) return isBlank(custom) ? {} : { custom };
  const isKnown = ([field]: [string, unknown]) => Object.hasOwn(FIELDS, field);
  const [known, rest] = [true, false].map((is) =>
    Object.fromEntries(Object.entries(custom).filter((entry) => isKnown(entry) === is)),
  );
  return Object.keys(rest ?? {}).length > 0 ? { ...known, custom: rest } : { ...known };
}

function isFields(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The field's value as an article's sources would have it; undefined if it is left out. */
function fieldOf(field: string, written: unknown, report: (problem: ItemProblem) => void): unknown {
  if (field === "type") return typeIn(written, CSL_TYPES, report);
  const schema = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  if (!schema) {
    report(unknownField(field, nearest(field, FIELD_NAMES)));
    return undefined;
  }
  if (NAMES.has(field)) return namesIn(field, written, schema, report);
  const value = URLS.has(field)
    ? urlIn(field, typeof written === "string" ? plainAddress(written) : written, report)
    : DATES.has(field)
      ? written
      : textIn(field, written, report);
  const read = schema.safeParse(typeof value === "number" ? String(value) : value);
  if (read.success) return read.data;
  if (DATES.has(field) && (typeof value === "string" || typeof value === "number")) {
    const date = readDateText(String(value));
    if (date) return date;
    if (isDateSubstitute(String(value))) return literalDate(String(value));
    report({
      field,
      rule: "date/invalid",
      message: `has a date that can't be read in \`${field}\`: ${quoted(String(value))} is shown as written`,
      hint: "Write 2026, 2026-03 or 2026-03-01.",
    });
    return literalDate(String(value));
  }
  report(leftOut(field, read.error, value));
  return undefined;
}

/** A valid URL from what people take for one; if there is none, the value unchanged. */
function urlIn(field: string, written: unknown, report: (problem: ItemProblem) => void): unknown {
  if (typeof written !== "string" || isWebUrl(written)) return written;
  const words = written.trim().split(/\s+/);
  const [first = ""] = words;
  const isBare = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(first);
  const several = words.every((word) => /^https?:/i.test(word));
  const url = several ? first : `${isBare ? "https://" : ""}${words.join("%20")}`;
  if (!isWebUrl(url) || (isBare && words.length > 1)) return written;
  report({
    field,
    rule: "field/url",
    message: `has ${quoted(written)} in \`${field}\`, which is not a URL: ${quoted(url)} is used`,
    hint: "Write one full URL, with https:// before it and %20 for a space.",
  });
  return url;
}

export function unknownField(field: string, near?: string): ItemProblem {
  return {
    field,
    rule: "citation/unknown-field",
    message: `has the field \`${field}\`, which CSL does not know: it is left out`,
    hint: near
      ? `Did you mean \`${near}\`?`
      : "Delete it, or leave it: the rest of the entry is read.",
    common: true,
  };
}

function leftOut(field: string, { issues: [issue] }: z.ZodError, value: unknown): ItemProblem {
  const found = issue && describe(issue, { path: [field], value }, []);
  return {
    field,
    rule: found?.rule ?? "field/value",
    message: `has a value in \`${field}\` that is left out: ${found?.message ?? quoted(String(value))}`,
    hint: found?.hint ?? "Write plain text.",
  };
}

function namesIn(
  field: string,
  written: unknown,
  schema: z.ZodType,
  report: (problem: ItemProblem) => void,
): unknown {
  const list = Array.isArray(written) ? written.filter((each) => !isBlank(each)) : [written];
  const names = list.flatMap((each) => nameIn(field, each, report) ?? []);
  const good = names.flatMap((name): Name[] => {
    const read = schema.safeParse([name]);
    if (!read.success) report(leftOut(field, read.error, name));
    return read.success ? (read.data as Name[]) : [];
  });
  return good.length > 0 ? withOthers(good) : undefined;
}

/** Text without other programs' markup. Lists, which DOI registries write, are joined. */
function textIn(field: string, written: unknown, report: (problem: ItemProblem) => void): unknown {
  const isList = Array.isArray(written) && written.every((each) => typeof each === "string");
  const whole = isList ? written.join("; ") : written;
  if (typeof whole !== "string") return whole;
  const { text, unseen } = plainText(whole);
  if (unseen)
    report({
      field,
      rule: "field/value",
      message: `has an invisible character in \`${field}\`: it is removed`,
      hint: "Delete the character, or type the text again.",
    });
  return text;
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return (
    value === null || value === undefined || (typeof value === "string" && value.trim() === "")
  );
}
