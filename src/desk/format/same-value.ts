import { isMapping } from "../../content/patch/same-data.ts";
import { type FormField, fieldsWithin, shapeOf } from "./form-field.ts";
import { minutesIn } from "./moments.ts";
import { zoneOf } from "./shown.ts";

/** Whether a field holds nothing: no text, no entries, and no object in which anything is filled in. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return isMapping(value) && Object.values(value).every(isEmpty);
}

/** Whether a field holds what the desk fills in by itself. */
export function isBlank(value: unknown, field: FormField): boolean {
  if (isEmpty(value)) return true;
  const { default: preset } = field;
  if (shapeOf(field) === "boolean") return value === (preset ?? false);
  if (shapeOf(field) === "object" && isMapping(value)) {
    const within = fieldsWithin(field, value);
    return within.every((own) => isBlank(value[own.name], own));
  }
  return preset !== undefined && isSame(preset, value, { ...field, default: undefined });
}

/**
 * Whether a value means what the desk was given. Its fields return text without the spaces around it, empty text for
 * what is missing, and moments in their own form.
 */
export function isSame(given: unknown, now: unknown, field: FormField): boolean {
  if (isBlank(given, field) && isBlank(now, field)) return true;
  switch (shapeOf(field)) {
    case "moment":
      return momentOf(given, field) === momentOf(now, field);
    case "words":
    case "entries":
      return haveSame(asList(given), asList(now), field);
    case "pairs":
      return isMapping(given) && isMapping(now) && havePairs(given, now);
    case "object":
      return haveFields(given, now, field);
    default:
      return plain(given) === plain(now);
  }
}

function plain(value: unknown): string {
  return String(value ?? "")
    .replaceAll(/\r\n?/g, "\n")
    .trim();
}

function momentOf(value: unknown, field: FormField): number | string {
  return minutesIn(plain(value), zoneOf(field)) ?? plain(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function haveSame(given: readonly unknown[], now: readonly unknown[], field: FormField): boolean {
  if (given.length !== now.length) return false;
  return given.every((entry, index) =>
    shapeOf(field) === "entries"
      ? haveFields(entry, now[index], field)
      : plain(entry) === plain(now[index]),
  );
}

function havePairs(
  given: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): boolean {
  const keys = Object.keys(given);
  return (
    keys.length === Object.keys(now).length &&
    keys.every((key) => Object.hasOwn(now, key) && plain(given[key]) === plain(now[key]))
  );
}

/** Whether two objects are the same in all fields. */
export function haveFields(given: unknown, now: unknown, field: FormField): boolean {
  const [one, other] = [Object(given), Object(now)];
  const fields = fieldsWithin(field, isEmpty(now) ? given : now);
  return fields.every((own) => isSame(one[own.name], other[own.name], own));
}
