import type { JsonSchema } from "../../content/front-matter/written.ts";
import type { DeskField, FieldContext, Widget } from "./field.ts";
import { formsOf, providerOf, providersOf, richest } from "./forms.ts";
import { hintOf } from "./hints.ts";
import { entryOf, inWords, labelOf } from "./labels.ts";
import { numberOf, selectOf, stringOf } from "./plain-widgets.ts";
import { specialOf } from "./special.ts";

interface Place {
  /** `article.image.alt`; the items of a list have their list's. */
  at: string;
  isRequired: boolean;
}

/** The fields of an object, in the order of its schema. */
export function fieldsOf(schema: JsonSchema, at: string, context: FieldContext): DeskField[] {
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  return Object.entries(Object(schema.properties) as Record<string, JsonSchema>).map(
    ([name, own]) => fieldOf(own, { at: `${at}.${name}`, isRequired: required.has(name) }, context),
  );
}

/** The field of the desk for a value: its widget, label, help, pattern and default. */
export function fieldOf(
  schema: JsonSchema,
  { at, isRequired }: Place,
  context: FieldContext,
): DeskField {
  const { description, examples, default: preset } = schema;
  const forms = formsOf(schema, context);
  const hint = hintOf(at, description ?? richest(forms).description, examples);
  const common = {
    name: at.split(".").at(-1) ?? at,
    label: labelOf(at),
    ...(hint && { hint }),
    required: isRequired && preset === undefined,
  };
  const own: Widget = specialOf(at, context) ?? widgetOf(forms, at, context);
  const entry = own.widget === "list" ? entryOf(at) : undefined;
  const isPlain = ["string", "number", "boolean"].includes(typeof preset);
  return {
    ...common,
    ...(isPlain && { default: preset }),
    ...(entry && { label_singular: entry }),
    ...own,
  };
}

function widgetOf(forms: readonly JsonSchema[], at: string, context: FieldContext): Widget {
  const providers = providersOf(forms);
  const isList = forms.some(({ type }) => type === "array");
  if (providers.length > 0 && !isList) return withTypes("object", providers, at, context);
  const form = richest(forms);
  switch (form.type) {
    case "array":
      return listOf(form, at, context);
    case "object":
      if (!form.properties) return { widget: "keyvalue" };
      return objectOf(fieldsOf(form, at, context));
    case "boolean":
      return { widget: "boolean" };
    case "integer":
    case "number":
      return numberOf(form);
    default:
      return Array.isArray(form.enum) ? selectOf(form) : stringOf(form);
  }
}

function listOf({ items }: JsonSchema, at: string, context: FieldContext): Widget {
  const forms = formsOf(Object(items), context);
  const providers = providersOf(forms);
  if (providers.length > 0) return withTypes("list", providers, at, context);
  const form = richest(forms);
  if (form.type === "object" && form.properties) {
    const fields = fieldsOf(form, at, context);
    return { widget: "list", collapsed: true, summary: summaryOf(fields), fields };
  }
  if (Array.isArray(form.enum)) return { ...selectOf(form), multiple: true };
  const item = stringOf(form);
  // An item without a form is a line.
  return item.pattern
    ? { widget: "list", field: { name: "item", label: labelOf(at), ...item } }
    : { widget: "list" };
}

/** An object with this many fields is open from the start. */
const FEW = 5;

function objectOf(fields: DeskField[]): Widget {
  return { widget: "object", ...(fields.length > FEW && { collapsed: true }), fields };
}

/** What stands for an item of a closed list. */
function summaryOf(fields: readonly DeskField[]): string {
  const names = fields.map(({ name }) => name);
  const shown = ["id", "title", "name", "url", "file"].filter((name) => names.includes(name));
  return (shown.length > 0 ? shown : names)
    .slice(0, 2)
    .map((name) => `{{fields.${name}}}`)
    .join(" · ");
}

/** A choice of services, each with its own fields. */
function withTypes(
  widget: "object" | "list",
  providers: readonly JsonSchema[],
  at: string,
  context: FieldContext,
): Widget {
  const types = providers.map((form) => {
    const name = providerOf(form) ?? "";
    const fields = fieldsOf(form, at, context).filter((field) => field.name !== "provider");
    return { name, label: inWords(name), fields };
  });
  return { widget, collapsed: true, typeKey: "provider", types };
}
