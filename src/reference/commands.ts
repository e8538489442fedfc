import type { Command, Option } from "commander";
import { usageOf } from "../cli/commands/command.ts";
import { program } from "../cli/commands/program.ts";
import { table } from "./fields.ts";

/** Every command with its arguments and options. */
export function commandReference(): string {
  const sections = commandsIn(program.commands).map(([name, command]) =>
    commandSection(name, command),
  );
  return [
    "Install Dateline in the publication's folder, and run its command there with `npx`: `npx dateline build`. `dateline --help` lists the commands, and `dateline build --help` the options of one. `dateline completion` teaches them to your shell. Reports are in colour on a terminal, unless `NO_COLOR` is set.",
    ...sections,
  ].join("\n\n");
}

/** Commands by name; one that only groups others is left out. */
function commandsIn(commands: readonly Command[], above = ""): [string, Command][] {
  return commands
    .filter((command) => command.name() !== "help")
    .flatMap((command): [string, Command][] => {
      const name = `${above}${command.name()}`;
      return command.commands.length > 0
        ? commandsIn(command.commands, `${name} `)
        : [[name, command]];
    });
}

function commandSection(name: string, command: Command): string {
  const options = command.options.filter(({ hidden }) => !hidden);
  const kinds = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  return [
    `## \`dateline ${name}\``,
    sentence(command.description()),
    ...(kinds.length > 0
      ? [`Its argument is one of ${kinds.map((kind) => `\`${kind}\``).join(", ")}.`]
      : []),
    ...(options.length > 0 ? [table(["Option", "What it does", "Default"], options.map(row))] : []),
    ...usage(command),
  ].join("\n\n");
}

function usage(command: Command): string[] {
  const own = usageOf(command);
  if (!own) return [];
  const lines = own.examples.map(([line, does]) => `- \`${line}\` ${does}.`);
  const statuses = Object.entries(own.exits).map(([status, means]) => `${status} (${means})`);
  return [`Examples:\n\n${lines.join("\n")}`, `Exit status: ${statuses.join(", ")}.`];
}

function row({ flags, description, argChoices, defaultValue, defaultValueDescription }: Option) {
  const choices = argChoices
    ? ` One of ${argChoices.map((each) => `\`${each}\``).join(", ")}.`
    : "";
  const isTelling =
    defaultValue !== undefined &&
    !(Array.isArray(defaultValue) && defaultValue.length === 0) &&
    typeof defaultValue !== "boolean";
  const shown = defaultValueDescription ?? (isTelling ? String(defaultValue) : "");
  return [`\`${flags}\``, sentence(description) + choices, shown === "" ? "" : `\`${shown}\``];
}

/** Help is in lower case and has no full stop. */
function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.)]$/.test(first) ? first : `${first}.`;
}
