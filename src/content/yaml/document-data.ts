import type { Document } from "yaml";
import { LIMITS } from "../../limits.ts";

/**
 * The values of a document, to compare before and after an edit. Undefined if the YAML is broken; unresolved aliases
 * only throw once values are created.
 */
export function dataOf(document: Document): { data: unknown } | undefined {
  if (document.errors.length > 0) return undefined;
  try {
    return { data: document.toJS({ maxAliasCount: LIMITS.yamlAliases }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}
