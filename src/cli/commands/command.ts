import type { Command } from "commander";
import type { BuildRequest, RequestOptions } from "../../engine/request/request.ts";

/** What every command is run with. */
export interface Running {
  request: (options: RequestOptions) => BuildRequest;
  /**
   * Loads and runs a command, and sets the exit status: what it returns, or 1 with a report of what it threw. The report
   * says what became of the site if the command writes it.
   */
  run: (asked: BuildRequest, command: () => Promise<number>, writes?: "site") => Promise<void>;
  version: () => string;
}

/** Adds a command to the program. Commands load what they need only when they run, so that `--help` is quick. */
export type AddCommand = (program: Command, running: Running) => void;

/** What a command's help and the handbook say besides its options. */
export interface Usage {
  /** Command lines, each with what it does. */
  examples: readonly (readonly [line: string, does: string])[];
  /** Exit statuses, each with what it means. */
  exits?: Readonly<Record<number, string>>;
}

const EXITS = { 0: "done", 1: "there are errors, and nothing was changed" };

const USAGES = new WeakMap<Command, Required<Usage>>();

/** Adds examples and exit statuses to a command's help. */
export function withUsage(command: Command, { examples, exits = EXITS }: Usage): Command {
  USAGES.set(command, { examples, exits });
  command.showHelpAfterError(`(${fullName(command)} --help has its options, and examples)`);
  const lines = examples.map(([line, does]) => `  ${line}\n      ${does}`);
  const statuses = Object.entries(exits).map(([status, means]) => `  ${status}  ${means}`);
  return command.addHelpText(
    "after",
    `\nExamples:\n${lines.join("\n")}\n\nExit status:\n${statuses.join("\n")}`,
  );
}

/** `dateline comments pull` for the command `pull`. */
function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

export function usageOf(command: Command): Required<Usage> | undefined {
  return USAGES.get(command);
}
