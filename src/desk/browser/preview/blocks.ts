import { BLOCK_SCHEMAS } from "../../../content/blocks/block-schemas.ts";
import { yamlData } from "../../../content/patch/patch-yaml.ts";
import { isMapping } from "../../../content/patch/same-data.ts";
import type { FenceFields, FenceName, ReadFence } from "../../../markdown/blocks/fence-types.ts";

/** Why a block is not in the preview: a browser lacks its file, or it has a mistake. */
export type Unmade = "later" | "faulty";

/** Reads the YAML of a block for the preview, which shows no places of problems. */
export function previewFence<Name extends FenceName>(
  name: Name,
  text: string,
): ReadFence<FenceFields[Name]> {
  const data = fieldsIn(text);
  const read = needsFile(name, data) ? undefined : BLOCK_SCHEMAS[name].safeParse(data);
  if (!read?.success) return { problems: [] };
  const place = () => ({ file: "", line: 1, column: 1 });
  return { valid: { fields: read.data, place }, problems: [] };
}

/** Why a block that was read was not made. */
export function whyUnmade(name: FenceName, text: string): Unmade {
  return needsFile(name, fieldsIn(text)) ? "later" : "faulty";
}

/** The title of a block, if any. */
export function titleOf(text: string): string {
  const { title } = Object(fieldsIn(text));
  return typeof title === "string" ? title : "";
}

function fieldsIn(text: string): unknown {
  return yamlData(text)?.data;
}

/** Maps and tables of files are read from `media/`. */
function needsFile(name: FenceName, data: unknown): boolean {
  return isMapping(data) && (name === "map" || data.csv !== undefined);
}
