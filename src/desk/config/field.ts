/**
 * A field of the desk, as Sveltia CMS reads it: https://sveltiacms.app/en/docs/fields. Its own types name every option
 * of every widget; ours are checked against its JSON Schema in a test.
 */
export interface DeskField extends Widget {
  name: string;
  label: string;
  hint?: string;
}

/** The widget of a field with its options. */
export interface Widget {
  widget: string;
  required?: boolean;
  default?: unknown;
  pattern?: [string, string];
  fields?: DeskField[];
  field?: DeskField;
  types?: DeskType[];
  [option: string]: unknown;
}

/** One of several kinds of value, each with its own fields. */
export interface DeskType {
  name: string;
  label: string;
  fields: DeskField[];
}

/** What fields are made with. */
export interface FieldContext {
  /** Schemas that others refer to. */
  definitions: Readonly<Record<string, unknown>>;
  /** An IANA time zone, in which editors pick dates. */
  timeZone: string;
}
