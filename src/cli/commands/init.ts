import type { Command } from "commander";
import { HOST_NAMES } from "../../hosts/hosts.ts";
import { report } from "../../terminal.ts";
import { failure } from "../failure.ts";
import type { InitOptions } from "../init/init.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline init", "asks about the publication, and starts it in this folder"],
    ["dateline init paper --title 'The Paper' --host netlify --yes", "asks nothing"],
  ],
  exits: {
    0: "the files are written",
    1: "an answer is wrong, and nothing was written",
    130: "Ctrl-C ended the questions, and nothing was written",
  },
};

export function addInit(program: Command, { version }: Running): void {
  const command = program
    .command("init")
    .description("start a publication, or add missing files to an existing one")
    .argument("[folder]", "the publication's folder", ".")
    .option("--language <tag>", "the publication's language, such as en-GB or ar")
    .option("--title <name>", "its name")
    .option("--url <url>", "its web address")
    .option("--time-zone <name>", "its time zone, such as Europe/London")
    .option("--sections <titles>", "its sections, separated by commas; with ids: sport=Sport")
    .option("--author <name>", "the first author; with an id: jane=Jane Doe")
    .option("--email <address>", "where readers write to")
    .option("--host <name>", `where it is published: ${HOST_NAMES.join(", ")}`)
    .option("--lfs", "keep pictures, recordings and PDFs in Git LFS")
    .option("--yes", "ask nothing: take the defaults for what no option says")
    .action(async (folder: string, options: InitOptions) => {
      const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const around = { locale, timeZone, now: Date.now(), version: version() };
      try {
        process.exitCode = await (await import("../init/init.ts")).init(folder, options, around);
      } catch (error) {
        report(`${failure(error, undefined)}\n`);
        process.exitCode = 1;
      }
    });
  withUsage(command, USAGE);
}
