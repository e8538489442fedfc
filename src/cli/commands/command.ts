import type { Command } from "commander";
import type { BuildRequest, RequestOptions } from "../../engine/request/request.ts";

/** What every command is run with. */
export interface Running {
  request: (options: RequestOptions) => BuildRequest;
  /** Loads and runs a command, and sets the exit status: what it returns, or 1 with a report of what it threw. */
  run: (asked: BuildRequest, command: () => Promise<number>) => Promise<void>;
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
  const lines = examples.map(([line, does]) => `  ${line}\n      ${does}`);
  const statuses = Object.entries(exits).map(([status, means]) => `  ${status}  ${means}`);
  return command.addHelpText(
    "after",
    `\nExamples:\n${lines.join("\n")}\n\nExit status:\n${statuses.join("\n")}`,
  );
}

export function usageOf(command: Command): Required<Usage> | undefined {
  return USAGES.get(command);
}
