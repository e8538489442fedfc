import { type Command, Option } from "commander";
import { duration, wholeNumber } from "../options.ts";

export interface NetworkOptions {
  days: number;
  timeout: number;
  allowPrivate?: boolean;
}

/** The options of commands that write to or read from other networks. */
export function withNetworkOptions(command: Command): Command {
  return command
    .argument("[files...]", "articles, instead of those of the last days")
    .option("--content <dir>", "the publication's folder", "content")
    .option("--cache <dir>", "the cache folder; safe to delete", ".cache")
    .addOption(
      new Option("--days <number>", "how old articles may be")
        .argParser(wholeNumber)
        .default(60, "60"),
    )
    .addOption(
      new Option("--timeout <time>", "wait this long for an answer")
        .argParser(duration)
        .default(duration("20s"), "20s"),
    )
    .option("--allow-private", "also request URLs on this machine and its private network");
}
