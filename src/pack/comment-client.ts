import { cpSync } from "node:fs";
import { join } from "node:path";
import { CLIENT_FILES, OWN_CLIENT } from "../engine/products/comment-scripts.ts";

/** Copies what pages load of Waline's client, since its package is twenty times as large, with Vue beside it. */
export function writeCommentClient(root: string, folder: string): void {
  for (const file of CLIENT_FILES)
    cpSync(join(root, "node_modules/@waline/client", file), join(folder, OWN_CLIENT, file));
}
