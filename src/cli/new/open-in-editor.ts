import { spawnSync } from "node:child_process";
import { printable } from "../../printable.ts";
import { report } from "../../terminal.ts";

/** Opens a file in the editor's program, and waits for it: most run in the terminal. */
export function openInEditor(editor: string | undefined, file: string): number {
  const [command, ...args] = editor?.trim().split(/\s+/) ?? [];
  if (!command) {
    report("No program is known to edit it with: set the environment variable EDITOR.\n");
    return 1;
  }
  const { error, status } = spawnSync(command, [...args, file], { stdio: "inherit" });
  if (error) report(`${printable(command)} can't be started (${error.message}).\n`);
  return error ? 1 : (status ?? 1);
}
