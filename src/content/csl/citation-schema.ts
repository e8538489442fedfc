import { z } from "zod";
import { atMost, report } from "../front-matter/fields.ts";
import { written } from "../front-matter/written.ts";
import { VARIABLE_MEANINGS } from "./csl-variables.ts";
import { SOURCE_FIELDS } from "./source-fields.ts";

const fields = z.strictObject(SOURCE_FIELDS).superRefine((value, context) => {
  if (value.title ?? value.label ?? value.url ?? value.URL ?? value.doi ?? value.DOI) return;
  report(context, {
    rule: "citation/empty",
    message: "A source needs a title, a label, a URL or a DOI",
    hint: "Add the title as the source itself writes it, as in `title: Census 2026`.",
  });
});

const NAMING = ["title", "label", "url", "URL", "doi", "DOI"];

/** An entry has at least one of these, and the variables of CSL mean what their registry says. */
export const sourceSchema = written(fields, ({ properties, ...own }) => ({
  ...own,
  properties: withMeanings(properties as Record<string, object>),
  anyOf: NAMING.map((key) => ({ required: [key] })),
}));

function withMeanings(properties: Readonly<Record<string, object>>) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, own]) => {
      const description = VARIABLE_MEANINGS[key];
      return [key, description === undefined ? own : { description, ...own }];
    }),
  );
}

/** Expands the short form of a source, which is its URL or title. */
export function fromShort(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return /^https?:\/\//.test(value.trim()) ? { url: value } : { title: value };
}

/** A source, or its URL or title alone. */
const short = written(z.preprocess(fromShort, sourceSchema), (own) => ({
  anyOf: [{ type: "string", pattern: "\\S" }, own],
})).meta({ id: "source" });

/** A list of sources; a mapping from keys to sources is converted to a list first. */
export const citationsSchema = atMost(z.array(short), "citations");
export type Citation = z.infer<typeof citationsSchema>[number];
export const CITATION_KEYS: readonly string[] = Object.keys(SOURCE_FIELDS);
