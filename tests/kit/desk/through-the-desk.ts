import { type FormField, fieldsWithin, shapeOf } from "../../../src/desk/format/form-field.ts";

/**
 * Values as Sveltia CMS returns them when nothing was changed: text is trimmed, missing fields have their defaults,
 * empty ones are left out or not, and all are in the order of the desk.
 */
export function throughTheDesk(
  values: Readonly<Record<string, unknown>>,
  fields: readonly FormField[],
  { omitsEmpty = true } = {},
): Record<string, unknown> {
  const known = fields.map((field) => {
    const value = values[field.name];
    const own = value === undefined ? presetOf(field) : valueThrough(value, field, omitsEmpty);
    return [field.name, own] as const;
  });
  const others = Object.entries(values).filter(([key]) => !fields.some(({ name }) => name === key));
  const all = [...known, ...others.map(([key, value]) => [key, trimmed(value)] as const)];
  return Object.fromEntries(
    all.filter(([, value]) => value !== undefined && !(omitsEmpty && isNothing(value))),
  );
}

function valueThrough(value: unknown, field: FormField, omitsEmpty: boolean): unknown {
  switch (shapeOf(field)) {
    case "object":
      return throughTheDesk(Object(value), fieldsWithin(field, value), { omitsEmpty });
    case "entries":
      return (value as unknown[]).map((entry) =>
        throughTheDesk(Object(entry), fieldsWithin(field, entry), { omitsEmpty }),
      );
    case "words":
      return (value as unknown[]).map(trimmed);
    case "pairs":
      return Object.fromEntries(
        Object.entries(Object(value)).map(([key, own]) => [key, trimmed(own)]),
      );
    default:
      return trimmed(value);
  }
}

function presetOf(field: FormField): unknown {
  if (field.default !== undefined) return field.default;
  switch (shapeOf(field)) {
    case "boolean":
      return false;
    case "number":
    case "object":
      return null;
    case "words":
    case "entries":
      return [];
    case "pairs":
      return {};
    default:
      return "";
  }
}

function trimmed(value: unknown): unknown {
  return typeof value === "string" ? value.trim() : value;
}

function isNothing(value: unknown): boolean {
  if (value === null || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
