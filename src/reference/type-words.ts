import type { JsonSchema } from "../content/front-matter/written.ts";

/** What kind of value a field has, in words that begin a sentence. */
export function typeInWords(schema: JsonSchema): string {
  const hint = schema.patternErrorMessage;
  const words = kindOf(schema);
  const first = words.charAt(0).toUpperCase() + words.slice(1);
  return typeof hint === "string" && schema.pattern !== "\\S" ? `${first}. ${hint}` : `${first}.`;
}

function kindOf(schema: JsonSchema): string {
  const { type, anyOf, items, enum: values, const: only } = schema;
  if (typeof schema.$ref === "string") return `a ${schema.$ref.split("/").at(-1)}`;
  if (only !== undefined) return code(only);
  if (Array.isArray(values)) return `one of ${values.map(code).join(", ")}`;
  if (Array.isArray(anyOf)) return kindOfAny(anyOf);
  if (type === "array") return `a list of ${plural(items as JsonSchema)}`;
  if (type === "boolean") return YES_OR_NO;
  if (type === "object") return "a mapping";
  if (type === "integer" || type === "number") return numberIn(schema);
  return "text";
}

const YES_OR_NO = "`true` or `false`";

function kindOfAny(options: readonly JsonSchema[]): string {
  const kinds = options.map(kindOf);
  if (kinds[0] === YES_OR_NO && kinds.length === 2 && kinds[1] === "text") return YES_OR_NO;
  const [first, list] = options;
  const isOneOrList =
    options.length === 2 &&
    list?.type === "array" &&
    JSON.stringify(list.items) === JSON.stringify(first);
  if (isOneOrList) return `${kinds[0]}, or a list`;
  return [...new Set(kinds)].join(", or ");
}

function numberIn({ minimum, maximum }: JsonSchema): string {
  const isSafe = maximum === Number.MAX_SAFE_INTEGER || maximum === undefined;
  if (typeof minimum !== "number" || minimum === Number.MIN_SAFE_INTEGER) return "a number";
  return isSafe ? `a number from ${minimum} on` : `a number from ${minimum} to ${String(maximum)}`;
}

function plural(items: JsonSchema): string {
  const kind = kindOf(items);
  if (kind === "text") return "texts";
  return kind.startsWith("a ") ? `${kind.slice(2)}s` : kind;
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}
