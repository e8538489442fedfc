import { z } from "zod";
import { atMost, report } from "../front-matter/fields.ts";
import { SOURCE_FIELDS } from "./source-fields.ts";

const entry = z.strictObject(SOURCE_FIELDS).superRefine((value, context) => {
  if (value.title ?? value.label ?? value.url ?? value.URL ?? value.doi ?? value.DOI) return;
  report(context, {
    rule: "citation/empty",
    message: "A source needs a title, a label, a url or a DOI",
    hint: "Add `title: …` as the source itself writes it.",
  });
});

/** Expands the short form of a source, which is its URL or title. */
export function fromShort(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return /^https?:\/\//.test(value.trim()) ? { url: value } : { title: value };
}

/** A list of sources; a mapping from keys to sources is converted to a list first. */
export const citationsSchema = atMost(z.array(z.preprocess(fromShort, entry)), "citations");
export type Citation = z.infer<typeof citationsSchema>[number];
export const CITATION_KEYS: readonly string[] = Object.keys(SOURCE_FIELDS);
