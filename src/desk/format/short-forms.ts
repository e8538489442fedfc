import { isMapping, type Mapping } from "../../content/patch/same-data.ts";
import type { FormField } from "./form-field.ts";

/**
 * Objects that editors may write as text, and the key that the text is then for. `image` must have its parts in the
 * end, and the desk is where an editor can add them.
 */
const SHORT: Readonly<Record<string, string>> = {
  sponsor: "name",
  audio: "src",
  photo: "src",
  image: "src",
};
/** The key of a person's or a body's name in one piece (https://docs.citationstyles.org/en/stable/specification.html#names). */
const WHOLE_NAME = "literal";
/** Lists of sources, whose entries may be an address or a title. */
const SOURCES: ReadonlySet<string> = new Set(["citations", "sources"]);

/** An object that may be written as text; undefined if the field has no such form. */
export function fromText(field: FormField, text: string): Mapping | undefined {
  if (SOURCES.has(field.name)) {
    return /^https?:\/\//.test(text.trim()) ? { url: text } : { title: text };
  }
  const key = SHORT[field.name] ?? (holdsNames(field) ? WHOLE_NAME : undefined);
  return key === undefined ? undefined : { [key]: text };
}

function holdsNames({ fields }: FormField): boolean {
  return fields?.some(({ name }) => name === WHOLE_NAME) ?? false;
}

/** The text for an object, if it says no more than text can. */
export function toText(field: FormField, value: unknown): string | undefined {
  if (!isMapping(value)) return undefined;
  const [only, ...others] = Object.entries(value).filter(([, own]) => own !== undefined);
  if (!only || others.length > 0 || typeof only[1] !== "string") return undefined;
  const again = fromText(field, only[1]);
  return again && Object.hasOwn(again, only[0]) ? only[1] : undefined;
}

/** A list of objects in a shorter form, as a list: a mapping from ids to entries, or one name alone. */
export function fromShortList(field: FormField, value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (holdsNames(field)) return isMapping(value) || typeof value === "string" ? [value] : undefined;
  if (!SOURCES.has(field.name) || !isMapping(value)) return undefined;
  return Object.entries(value).map(([id, entry]) => {
    if (isMapping(entry)) return { id, ...entry };
    return typeof entry === "string" ? { id, ...fromText(field, entry) } : entry;
  });
}

/** A list of objects in the form that it had; undefined if its entries don't fit into it. */
export function toShortList(
  field: FormField,
  old: unknown,
  entries: readonly unknown[],
): unknown | undefined {
  if (Array.isArray(old)) return entries;
  if (holdsNames(field)) return entries.length === 1 ? entries[0] : undefined;
  return isMapping(old) ? keyed(old, entries, field) : undefined;
}

/** Entries by their ids, as the file had them; undefined if an id is missing or used twice. */
function keyed(old: Mapping, entries: readonly unknown[], field: FormField): Mapping | undefined {
  const pairs = entries.map((entry) => {
    const { id, ...own } = Object(entry) as Record<string, unknown>;
    const text = typeof id === "string" ? id : "";
    return [text, (typeof old[text] === "string" ? toText(field, own) : undefined) ?? own] as const;
  });
  const ids = new Set(pairs.map(([id]) => id));
  return ids.has("") || ids.size < pairs.length ? undefined : Object.fromEntries(pairs);
}
