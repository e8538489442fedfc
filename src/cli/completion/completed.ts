import type { Argument, Command, Option } from "commander";

/** What can be completed after an option, or as an argument. */
export type Value = { names: readonly string[] } | "file" | "folder" | "anything";

export interface CompletedOption {
  flags: readonly string[];
  does: string;
  /** Absent if no value follows. */
  value?: Value;
}

/** A command as shells need to know it. */
export interface CompletedCommand {
  /** The words that lead to it, such as `comments pull`; empty for the program itself. */
  path: string;
  subcommands: readonly { name: string; does: string }[];
  options: readonly CompletedOption[];
  argument?: Value;
}

/** Placeholders in the usage of commands that stand for a folder, and for a file. */
const FOLDERS: ReadonlySet<string> = new Set(["dir", "folder", "before", "after"]);
const FILES: ReadonlySet<string> = new Set(["file", "files", "article", "source"]);

/** The program and its commands. `names` are what values stand for that commands do not list, such as `rule`. */
export function completedCommands(
  program: Command,
  names: Readonly<Record<string, readonly string[]>>,
): CompletedCommand[] {
  return described(program, "", (placeholder, choices) => {
    if (choices) return { names: choices };
    const own = placeholder === undefined ? undefined : names[placeholder];
    if (own) return { names: own };
    if (FOLDERS.has(placeholder ?? "")) return "folder";
    return FILES.has(placeholder ?? "") ? "file" : "anything";
  });
}

type ValueAt = (placeholder: string | undefined, choices: readonly string[] | undefined) => Value;

function described(command: Command, path: string, valueAt: ValueAt): CompletedCommand[] {
  const [argument] = command.registeredArguments;
  const help = { flags: ["-h", "--help"], does: "display help for command" };
  const options = command.options.filter(({ hidden }) => !hidden);
  const own = {
    path,
    subcommands: command.commands.map((each) => ({
      name: each.name(),
      does: each.description(),
    })),
    options: [...options.map((option) => completedOption(option, valueAt)), help],
    ...(argument && { argument: argumentValue(argument, valueAt) }),
  };
  const below = command.commands.flatMap((each) =>
    described(each, `${path} ${each.name()}`.trim(), valueAt),
  );
  return [own, ...below];
}

function completedOption(option: Option, valueAt: ValueAt): CompletedOption {
  const { short, long, description, required, optional, argChoices, flags } = option;
  const placeholder = /[<[]([\w-]+)/.exec(flags)?.[1];
  // `--rule <name>` and `--for <host>` say in their own name what follows.
  const named = placeholder === "name" ? long?.replace(/^--/, "") : placeholder;
  return {
    flags: [short, long].flatMap((flag) => flag ?? []),
    does: description,
    ...((required || optional) && { value: valueAt(named, argChoices) }),
  };
}

function argumentValue(argument: Argument, valueAt: ValueAt): Value {
  return valueAt(argument.name(), argument.argChoices);
}
