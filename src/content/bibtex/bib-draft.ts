import type { Name } from "../../citations/types.ts";
import type { ItemProblem } from "../csl/csl-import.ts";
import { shownName } from "../csl/csl-names.ts";
import { quoted } from "../front-matter/fields.ts";
import type { BibField } from "./bib-entries.ts";
import { LIST_FIELDS, VERBATIM_FIELDS } from "./bib-fields.ts";
import { readNames } from "./bib-names.ts";
import { readList, readText } from "./bib-values.ts";

/** An entry being converted to an item. */
export interface BibDraft {
  type: string;
  /** Fields not yet used. */
  fields: Map<string, BibField>;
  item: Map<string, unknown>;
  places: Map<string, number>;
  problems: ItemProblem[];
}

/** A field's text; the field then counts as used. */
export function take(draft: BibDraft, name: string): string | undefined {
  const field = draft.fields.get(name);
  if (!field) return undefined;
  draft.fields.delete(name);
  return textOf(draft, field);
}

/** A command, or a non-breaking space: EDTF has ~ only at the end of a date. */
const TEX_OF_DATES = /\\|~[\p{L}\d]/u;

function textOf({ problems }: BibDraft, { name, value }: BibField): string {
  // Identifiers and dates are not TeX.
  if (VERBATIM_FIELDS.has(name) && !TEX_OF_DATES.test(value))
    return value.replace(/[{}]/g, "").trim();
  const { text, unknown } = LIST_FIELDS.has(name) ? readList(value) : readText(value);
  if (unknown !== undefined) problems.push(unknownCommand(name, unknown));
  return text;
}

function unknownCommand(field: string, command: string): ItemProblem {
  return {
    field,
    rule: "citation/tex",
    message: `has the unknown command ${command} in \`${field}\`: readers see only its text`,
    hint: "Write plain text, or a LaTeX command for a letter, as in {\\'e}.",
  };
}

/** Sets the first free variable, or reports that none is free. */
export function put(
  { item, places, problems }: BibDraft,
  { name, at }: Pick<BibField, "name" | "at">,
  { value, variables }: { value: unknown; variables: readonly string[] },
): void {
  const free = variables.find((variable) => !item.has(variable));
  if (free !== undefined) {
    item.set(free, value);
    places.set(free, at);
    return;
  }
  if (variables.some((variable) => item.get(variable) === value)) return;
  problems.push({
    field: name,
    rule: "citation/field-left-out",
    message: `has ${quoted(wordsOf(value))} in \`${name}\`, but a different field already gives this detail: it is left out`,
    hint: "Keep the correct field, and delete the other.",
  });
}

function wordsOf(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.flatMap((name: Name) => shownName(name) ?? []).join(", ");
}

export function putText(draft: BibDraft, name: string, variables: readonly string[]): void {
  const field = draft.fields.get(name);
  if (!field) return;
  draft.fields.delete(name);
  put(draft, field, { value: textOf(draft, field), variables });
}

export function putNames(draft: BibDraft, name: string, variables: readonly string[]): void {
  const field = draft.fields.get(name);
  if (!field) return;
  draft.fields.delete(name);
  const { names, unclear, unknown } = readNames(field.value);
  if (unknown !== undefined) draft.problems.push(unknownCommand(name, unknown));
  if (unclear)
    draft.problems.push({
      field: name,
      rule: "citation/tex",
      message: `has names that can't be read in \`${name}\`: they are shown as written`,
      hint: "Write names as in Doe, Jane and Roe, Richard. Put the name of an organisation in braces.",
    });
  put(draft, field, { value: names, variables });
}
