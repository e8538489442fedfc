import { isMapping } from "../../content/patch/same-data.ts";
import { type FileFormat, fileFormat } from "./file-format.ts";
import type { FormField } from "./form-field.ts";

/** A kind of file in the desk's configuration: a collection, or a file of one. */
interface Described {
  format: string;
  extension?: unknown;
  fields: readonly FormField[];
}

/**
 * The formats of all files that the desk edits, from its configuration: each knows the fields of its kind. `keyOrder`
 * is the order of a new file's keys, by format.
 */
export function formatsOf(
  collections: unknown,
  keyOrder: Readonly<Record<string, readonly string[]>>,
): FileFormat[] {
  const described = listOf(collections).flatMap((each) => [each, ...listOf(Object(each).files)]);
  return described.filter(isDescribed).map(({ format, extension, fields }) => {
    const [only, ...others] = fields;
    const isList = others.length === 0 && only?.widget === "list";
    const order = keyOrder[format];
    return fileFormat({
      name: format,
      extension: typeof extension === "string" ? extension : "yaml",
      fields,
      ...(order && { order }),
      ...(isList && { list: only.name }),
    });
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isDescribed(value: unknown): value is Described {
  return isMapping(value) && typeof value.format === "string" && Array.isArray(value.fields);
}
