import { dirname, join } from "node:path";
import { type FileBytes, fileBytes } from "./file-bytes.ts";

/**
 * A file of an npm package that the publication has installed: in `node_modules` beside the content folder or above it.
 * Undefined if no such folder has it.
 */
export function packageFile(
  folder: string,
  { name, file, most }: { name: string; file: string; most: number },
): FileBytes | undefined {
  for (let above = dirname(folder), before = folder; above !== before; ) {
    const found = fileBytes(join(above, "node_modules", name, file), most);
    if (found.bytes || found.tooLarge !== undefined) return found;
    [before, above] = [above, dirname(above)];
  }
  return undefined;
}
