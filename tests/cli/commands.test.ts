import type { Command } from "commander";
import { expect, test } from "vitest";
import { usageOf } from "../../src/cli/commands/command.ts";
import { program } from "../../src/cli/commands/program.ts";

/** Commands that do something: one that only groups others is left out. */
function commandsBelow(command: Command, path: string): [string, Command][] {
  return command.commands.flatMap((each): [string, Command][] => {
    const own = `${path} ${each.name()}`;
    return each.commands.length > 0 ? commandsBelow(each, own) : [[own, each]];
  });
}

const COMMANDS = commandsBelow(program, "dateline");

test.each(COMMANDS)(
  "%s has examples of itself, and says what its exit statuses mean",
  (name, command) => {
    const usage = usageOf(command);
    expect(usage?.examples.length).toBeGreaterThan(0);
    for (const [line] of usage?.examples ?? []) expect(line).toContain(name);
    expect(Object.keys(usage?.exits ?? {})).toEqual(expect.arrayContaining(["0", "1"]));
  },
);

test.each(COMMANDS)("the options in examples of %s exist", (_, command) => {
  const known = new Set(command.options.flatMap(({ short, long }) => [short, long]));
  for (const [line] of usageOf(command)?.examples ?? [])
    for (const [option] of line.matchAll(/(?<=\s)--?[a-z][\w-]*/g)) expect(known).toContain(option);
});
