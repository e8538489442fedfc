/** What the format needs to know of a field of the desk: https://sveltiacms.app/en/docs/fields */
export interface FormField {
  name: string;
  /** What editors read above the field. */
  label?: string;
  widget?: string;
  default?: unknown;
  multiple?: unknown;
  /** Of an object, or of each entry of a list. */
  fields?: readonly FormField[];
  /** Of a list of single values. */
  field?: FormField;
  /** Several kinds of object, told apart by the value of `typeKey`. */
  types?: readonly { name: string; fields: readonly FormField[] }[];
  typeKey?: unknown;
  /** The IANA time zone in which editors pick a time. */
  input_timezone?: unknown;
}

/** How a field's value is shown, and compared when it comes back. */
export type Shape =
  | "text"
  | "number"
  | "boolean"
  | "moment"
  | "words"
  | "entries"
  | "object"
  | "pairs";

export function shapeOf({ widget, multiple, fields, types }: FormField): Shape {
  switch (widget) {
    case "number":
    case "boolean":
      return widget;
    case "datetime":
      return "moment";
    case "object":
      return "object";
    case "keyvalue":
      return "pairs";
    case "list":
      return fields || types ? "entries" : "words";
    default:
      return multiple === true ? "words" : "text";
  }
}

/** The fields of an object, of the kind that its value names. */
export function fieldsWithin(field: FormField, value: unknown): readonly FormField[] {
  if (!field.types) return field.fields ?? [];
  const key = typeof field.typeKey === "string" ? field.typeKey : "type";
  const kind: unknown = Object(value)[key];
  const own = field.types.find(({ name }) => name === kind)?.fields ?? [];
  return [{ name: key, widget: "string" }, ...own];
}
