import { dataOf } from "../yaml/document-data.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { parsedYaml } from "./parsed-yaml.ts";
import { sameData } from "./same-data.ts";

/** The text with its edits. Undefined if its data would not be exactly what is wanted. */
export function provenEdits(
  text: string,
  edits: readonly Edit[],
  wanted: unknown,
  { isSame = sameData, uniqueKeys = true } = {},
): string | undefined {
  const made = applyEdits(text, edits);
  const after = dataOf(parsedYaml(made, { uniqueKeys }));
  return after && isSame(after.data, wanted) ? made : undefined;
}
