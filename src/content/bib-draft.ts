import type { BibField } from "./bib-entries.ts";
import { LIST_FIELDS, VERBATIM_FIELDS } from "./bib-fields.ts";
import type { BibValues } from "./bib-values.ts";
import type { ItemProblem } from "./csl-import.ts";
import { quoted } from "./fields.ts";

/** An entry while it becomes an item. */
export interface BibDraft {
  type: string;
  /** Those that nothing was made of so far. */
  fields: Map<string, BibField>;
  values: BibValues;
  item: Map<string, unknown>;
  places: Map<string, number>;
  problems: ItemProblem[];
}

/** A field's text, which is dealt with thereby. */
export function take(draft: BibDraft, name: string): string | undefined {
  const field = draft.fields.get(name);
  if (!field) return undefined;
  draft.fields.delete(name);
  return textOf(draft, field);
}

function textOf({ values, problems }: BibDraft, { name, value }: BibField): string {
  // What a program reads stands as it is.
  if (VERBATIM_FIELDS.has(name)) return value.replace(/[{}]/g, "").trim();
  const list = LIST_FIELDS.has(name) ? value.split(/\s+and\s+/) : [value];
  const read = list.map((each) => values.text(each));
  const problem = read.find((each) => each.problem !== undefined)?.problem;
  if (problem !== undefined)
    problems.push({
      field: name,
      rule: "citation/tex",
      message: `has ${problem} in \`${name}\`: it stands as it is written`,
      hint: "Write the text itself, or a command of LaTeX for a letter.",
    });
  return read.map(({ text }) => text).join(", ");
}

/** Gives a value to the first of the variables that is free, or says that there is none. */
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
    message: `has ${quoted(String(value))} in \`${name}\`, where another field has said the same of it: it is left out`,
    hint: "Keep the one of the two that is right.",
  });
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
  const { names, problem } = draft.values.names(field.value);
  if (problem)
    draft.problems.push({
      field: name,
      rule: "citation/tex",
      message: `has ${problem} in \`${name}\`: they stand as they are written`,
      hint: "Write Family, Given and Family, Given; a body in braces of its own.",
    });
  put(draft, field, { value: names, variables });
}
