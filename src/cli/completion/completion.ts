import type { Command } from "commander";
import { HOST_NAMES } from "../../hosts/hosts.ts";
import { RULES } from "../../rules/rules.ts";
import { print } from "../../terminal.ts";
import { ARTICLE_TYPES } from "../../vocabularies.ts";
import { bashScript } from "./bash.ts";
import { type CompletedCommand, completedCommands } from "./completed.ts";
import { fishScript } from "./fish.ts";
import type { Shell } from "./shells.ts";
import { zshScript } from "./zsh.ts";

const WRITERS: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The script with which a shell completes the program's commands, options and their values. */
export function completionScript(program: Command, shell: Shell): string {
  const names = { rule: Object.keys(RULES).sort(), type: ARTICLE_TYPES, host: HOST_NAMES };
  return WRITERS[shell](completedCommands(program, names));
}

/** Prints the script. Returns the exit status. */
export async function completion(program: Command, shell: Shell): Promise<number> {
  return (await print(completionScript(program, shell))) ? 0 : 1;
}
