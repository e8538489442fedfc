import { Argument, InvalidArgumentError, Option } from "commander";
import { nearest } from "../../citations/nearest.ts";

/** An option whose value is one of these names. Help and completion list them, and a slip gets a suggestion. */
export function choiceOption(flags: string, does: string, names: readonly string[]): Option {
  return new Option(flags, does).choices(names).argParser(oneOf(names));
}

/** The same for an argument. */
export function choiceArgument(name: string, does: string, names: readonly string[]): Argument {
  return new Argument(name, does).choices(names).argParser(oneOf(names));
}

function oneOf(names: readonly string[]): (text: string) => string {
  return (text) => {
    if (names.includes(text)) return text;
    const near = nearest(text, names);
    throw new InvalidArgumentError(
      near === undefined ? `Write one of: ${names.join(", ")}.` : `Did you mean ${near}?`,
    );
  };
}
