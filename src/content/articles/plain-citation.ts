import type { Name } from "../../citations/types.ts";
import { isPartialDate } from "../../dates/source-dates.ts";
import { LIMITS } from "../../limits.ts";
import { withOthers } from "../csl/and-others.ts";
import { fromShort } from "../csl/citation-schema.ts";
import type { SourceDate } from "../csl/csl-dates.ts";
import { CSL_TYPES } from "../csl/csl-variables.ts";
import { isPlainKey } from "../csl/field-types.ts";
import { plainLine, plainText } from "../front-matter/fields.ts";
import { type PlainField, plainKeys, plainList } from "../front-matter/plain-keys.ts";
import { isWebUrl } from "../front-matter/safe-url.ts";

const TYPES: ReadonlySet<unknown> = new Set(CSL_TYPES);

/** A source as most are written; undefined if it has other fields or a problem. */
export function plainCitation(value: unknown): object | undefined {
  const made = plainKeys(fromShort(value), FIELDS);
  if (!made || !NAMING.some((key) => key in made)) return undefined;
  return { type: "webpage", ...made };
}

/** Every source needs one of these. */
const NAMING = ["title", "label", "url"];

const FIELDS = new Map<string, PlainField>([
  ["id", plainKey],
  ["type", (value) => (TYPES.has(value) ? value : undefined)],
  ...["title", "publisher", "container-title", "genre"].map((key): [string, PlainField] => [
    key,
    plainLine,
  ]),
  ["label", plainLabel],
  ...["author", "authors"].map((key): [string, PlainField] => [key, plainNames]),
  ...["url", "archived"].map((key): [string, PlainField] => [key, plainUrl]),
  ...["date", "accessed"].map((key): [string, PlainField] => [key, plainDate]),
  ...["quote", "note"].map((key): [string, PlainField] => [key, plainText]),
]);

function plainKey(value: unknown): string | undefined {
  const key = plainText(value);
  return key !== undefined && isPlainKey(key) ? key : undefined;
}

function plainLabel(value: unknown): string | undefined {
  const label = plainLine(value);
  return label !== undefined && label.length <= LIMITS.labelCharacters ? label : undefined;
}

function plainUrl(value: unknown): string | undefined {
  const url = plainText(value);
  return url !== undefined && isWebUrl(url) ? url : undefined;
}

function plainNames(value: unknown): Name[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const names = plainList(list, plainName);
  return names && names.length > 0 ? withOthers(names) : undefined;
}

function plainName(value: unknown): Name | undefined {
  const literal = plainLine(value);
  return literal === undefined ? undefined : { literal };
}

function plainDate(value: unknown): SourceDate | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const shown = String(value).trim();
  return isPartialDate(shown) ? { shown } : undefined;
}
