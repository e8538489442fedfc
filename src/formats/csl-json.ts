import { type CslItem, cslItem } from "../citations/csl-item.ts";
import type { CslValue, Reference } from "../citations/types.ts";

/** CSL variables that have different names in the JSON schema. */
const RENAMED: Record<string, string> = {
  "part-number": "part",
  "printing-number": "printing",
  "supplement-number": "supplement",
};

/** Variables missing from the schema: they are put in `custom`, so that the file is valid and nothing is lost. */
const UNKNOWN = new Set(["collection-title-short", "editor-translator", "license"]);

/** Variables that may be numbers; the schema requires all others to be text. */
const TEXT_OR_NUMBER = new Set(
  "chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages number-of-volumes page page-first part printing supplement volume".split(
    " ",
  ),
);

/**
 * Sources as CSL-JSON, valid by its schema:
 * https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
export function cslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(cslItem).map(validItem), null, 2)}\n`;
}

function validItem({ id, type, ...fields }: CslItem) {
  const custom: Record<string, CslValue> = {};
  const known: Record<string, CslValue> = {};
  for (const [variable, value] of Object.entries(fields)) {
    const name = RENAMED[variable] ?? variable;
    if (UNKNOWN.has(name)) custom[name] = value;
    else known[name] = typeof value === "number" && !TEXT_OR_NUMBER.has(name) ? `${value}` : value;
  }
  const others = Object.keys(custom).length > 0 ? { custom } : {};
  return { id, type, ...known, ...others };
}
