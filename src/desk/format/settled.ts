import { pairUp } from "../../content/patch/pair-up.ts";
import { isMapping, type Mapping } from "../../content/patch/same-data.ts";
import { type FormField, fieldsWithin, shapeOf } from "./form-field.ts";
import { writtenLike } from "./moments.ts";
import { haveFields, isBlank, isEmpty, isSame } from "./same-value.ts";
import { fromText, toShortList, toText } from "./short-forms.ts";
import { entriesOf, shown, shownObject, textOf, zoneOf } from "./shown.ts";

/** Fields whose empty text says something: a picture without a description is decoration. */
const MEANS_NOTHING: ReadonlySet<string> = new Set(["alt"]);

/** The fields of a file's mapping, or of one within it. Keys that the desk has no field for stay. */
export function settledFields(
  old: Mapping,
  now: Mapping,
  fields: readonly FormField[],
): Record<string, unknown> {
  const known = new Map(fields.map((field) => [field.name, field]));
  const kept = Object.entries(old).map(([key, value]) => {
    const field = known.get(key);
    return [key, field ? settled(value, now[key], field) : value] as const;
  });
  const added = fields
    .filter(({ name }) => !Object.hasOwn(old, name))
    .map((field) => [field.name, settled(undefined, now[field.name], field)] as const);
  return Object.fromEntries([...kept, ...added].filter(([, value]) => value !== undefined));
}

/**
 * What a file should say after the desk changed a field: what it said, if the value means the same; otherwise the new
 * value, in the form of the old one. Undefined if the key should go. Throws a sentence if the old value was not shown.
 */
export function settled(old: unknown, now: unknown, field: FormField): unknown {
  const given = shown(old, field);
  if (given === undefined) {
    if (isBlank(now, field)) return old;
    if (!isEmpty(old)) throw new Error(unseen(field));
    return fresh(now, field);
  }
  if (isSame(given, now, field)) return old;
  if (isEmpty(now)) return MEANS_NOTHING.has(field.name) ? "" : undefined;
  switch (shapeOf(field)) {
    case "text":
      return textLike(old, String(now));
    case "moment":
      return writtenLike(textOf(old), String(now), zoneOf(field));
    case "words":
      return wordsLike(old, now);
    case "pairs":
      return isMapping(old) && isMapping(now) ? pairsLike(old, now) : now;
    case "object":
      return objectLike(old, now, field);
    case "entries":
      return entriesLike(old, now, field);
    default:
      return now;
  }
}

function unseen({ name, label = name }: FormField): string {
  return `“${label}” has a value that the desk can't show, and saving would lose it. Change it in a text editor, or ask whoever looks after the site.`;
}

/** A year that was written as a number stays one, and text in a block keeps its last line end. */
function textLike(old: unknown, now: string): unknown {
  if (typeof old === "number" && String(Number(now)) === now) return Number(now);
  if (typeof old === "boolean" && /^(?:true|false)$/.test(now)) return now === "true";
  return typeof old === "string" && old.endsWith("\n") ? `${now}\n` : now;
}

function wordsLike(old: unknown, now: unknown): unknown {
  const words = filledIn(now).map(String);
  const before = Array.isArray(old) ? old : [old];
  const from = pairUp(before.map(textOf), words);
  const own = words.map((word, place) => {
    const was = before[from[place] ?? -1];
    return textOf(was) === word ? was : word;
  });
  return Array.isArray(old) || own.length !== 1 ? own : own[0];
}

function filledIn(now: unknown): unknown[] {
  return Array.isArray(now) ? now.filter((entry) => !isEmpty(entry)) : [];
}

function pairsLike(old: Mapping, now: Mapping): Mapping {
  return Object.fromEntries(
    Object.entries(now).map(([key, value]) => {
      const text = String(value ?? "").trim();
      return [key, textOf(old[key]) === text ? old[key] : textLike(old[key], text)];
    }),
  );
}

function objectLike(old: unknown, now: unknown, field: FormField): unknown {
  if (!isMapping(now)) return old;
  const before = typeof old === "string" ? fromText(field, old) : old;
  if (!isMapping(before) || isOtherKind(before, now, field)) return freshEntry(now, field);
  const own = settledFields(before, now, fieldsWithin(field, now));
  return (typeof old === "string" ? toText(field, own) : undefined) ?? own;
}

/** A change of service leaves nothing of what was said of the last one. */
function isOtherKind(old: Mapping, now: Mapping, { types, typeKey }: FormField): boolean {
  return types !== undefined && typeof typeKey === "string" && old[typeKey] !== now[typeKey];
}

function entriesLike(old: unknown, now: unknown, field: FormField): unknown {
  const before = entriesOf(old, field) ?? [];
  const after = filledIn(now);
  const given = before.map((entry) => shownObject(entry, field));
  const from = pairUp(given, after, (one, other) => haveFields(one, other, field));
  const entries = after.map((entry, place) => {
    const was = before[from[place] ?? -1];
    return was === undefined ? freshEntry(entry, field) : objectLike(was, entry, field);
  });
  return toShortList(field, old, entries) ?? entries;
}

/** A value for a file that had none; undefined if nothing is filled in. */
export function fresh(now: unknown, field: FormField): unknown {
  if (isBlank(now, field)) return undefined;
  switch (shapeOf(field)) {
    case "object": {
      const own = freshEntry(now, field);
      return toText(field, own) ?? own;
    }
    case "entries":
      return filledIn(now).map((entry) => freshEntry(entry, field));
    case "moment":
      return writtenLike(undefined, String(now), zoneOf(field));
    case "text":
      return textOf(now) === undefined ? undefined : freshText(String(now).trim(), field);
    case "words":
      return filledIn(now);
    default:
      return now;
  }
}

function freshEntry(now: unknown, field: FormField): Record<string, unknown> {
  return settledFields({}, isMapping(now) ? now : {}, fieldsWithin(field, now));
}

/** A year alone needs no quotes as a number. */
function freshText(text: string, { name }: FormField): string | number {
  return name === "date" && /^[12]\d{3}$/.test(text) ? Number(text) : text;
}
