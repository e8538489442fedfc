import { isMapping } from "../../content/patch/same-data.ts";
import { type FormField, fieldsWithin, shapeOf } from "./form-field.ts";
import { onClock } from "./moments.ts";
import { fromShortList, fromText } from "./short-forms.ts";

const YES = /^(?:true|yes|on)$/i;
const NO = /^(?:false|no|off)$/i;

/** The time zone of a field's moments. */
export function zoneOf({ input_timezone: zone }: FormField): string {
  return typeof zone === "string" && zone !== "local" ? zone : "UTC";
}

/**
 * A value of a file as the desk's field shows it. Undefined if the field can't: the desk does not get such a value, so
 * that it can't change it.
 */
export function shown(value: unknown, field: FormField): unknown {
  if (value === null || value === undefined) return undefined;
  switch (shapeOf(field)) {
    case "text":
      return textOf(value);
    case "moment": {
      const text = textOf(value);
      return text === undefined ? undefined : onClock(text, zoneOf(field));
    }
    case "number":
      return numberOf(value);
    case "boolean":
      return booleanOf(value);
    case "words":
      return wordsOf(value);
    case "pairs":
      return pairsOf(value);
    case "object":
      return shownObject(value, field);
    case "entries":
      return entriesOf(value, field)?.map((entry) => shownObject(entry, field));
  }
}

/** Text, as fields show numbers and booleans too. */
export function textOf(value: unknown): string | undefined {
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.trim() : "";
  if (YES.test(text)) return true;
  return NO.test(text) ? false : undefined;
}

/** A list of single values; one alone is a list of one. */
function wordsOf(value: unknown): string[] | undefined {
  const words = (Array.isArray(value) ? value : [value]).map(textOf);
  return words.every((word) => word !== undefined) ? words : undefined;
}

function pairsOf(value: unknown): Record<string, string> | undefined {
  if (!isMapping(value)) return undefined;
  const pairs = Object.entries(value).map(([key, own]) => [key, textOf(own)] as const);
  const isPlain = pairs.every(([key, own]) => own !== undefined && canBeKey(key));
  return isPlain ? Object.fromEntries(pairs.map(([key, own]) => [key, own ?? ""])) : undefined;
}

/** The desk joins keys by dots, and takes numbers for places in a list. */
function canBeKey(key: string): boolean {
  return key !== "" && !key.includes(".") && !/^\d+$/.test(key);
}

/** An object, or an entry of a list of objects, with the fields that the desk can show. */
export function shownObject(value: unknown, field: FormField): Record<string, unknown> | undefined {
  const object = typeof value === "string" ? fromText(field, value) : value;
  if (!isMapping(object)) return undefined;
  const entries = fieldsWithin(field, object).map(
    (own) => [own.name, shown(object[own.name], own)] as const,
  );
  return Object.fromEntries(entries.filter(([, own]) => own !== undefined));
}

/** The entries of a list of objects; undefined if one is not an object. */
export function entriesOf(value: unknown, field: FormField): readonly unknown[] | undefined {
  const list = fromShortList(field, value);
  return list?.every((entry) => shownObject(entry, field) !== undefined) ? list : undefined;
}
