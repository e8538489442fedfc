import { type Command, Option } from "commander";
import { FORMAT_NAMES } from "../../check/formats/names.ts";
import type { RequestOptions } from "../../engine/request/request.ts";
import type { CheckOptions } from "../check/check.ts";
import { instant, pathPrefix, siteUrl } from "../options.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline check", "reports every problem of the publication"],
    ["dateline check content/articles/2026", "reports those of one folder"],
    ["dateline check --rule 'link/*' --rule image/no-alt", "reports those of some rules"],
    ["dateline check --quiet", "reports errors only"],
  ],
  exits: {
    0: "no errors; with --strict, no warnings either",
    1: "there are problems",
    2: "the command is wrong: an unknown option, rule or file",
  },
};

export function addCheck(program: Command, { request, run }: Running): void {
  const command = program
    .command("check")
    .description("report every problem without building, drafts included")
    .argument("[files...]", "report only problems of these files and folders")
    .addOption(
      new Option("--format <name>", "the form of the report").choices(FORMAT_NAMES).default("text"),
    )
    .option(
      "--rule <name>",
      "report only this rule, or a family as link/*; can be repeated",
      (name: string, before: readonly string[]) => [...before, name],
      [],
    )
    .option("--quiet", "report errors only")
    .option("--strict", "exit with status 1 if there are warnings, too")
    .option("--content <dir>", "the publication's folder", "content")
    .option("--cache <dir>", "the cache folder, which speeds up the next check", ".cache")
    .option("--now <iso>", "check as if it were this time (default: now)", instant)
    .option("--path-prefix <path>", "the path prefix that you build with", pathPrefix, "/")
    .option("--url <url>", "the URL that you build with", siteUrl)
    .option("--verify", "ignore the cache: read everything again")
    // Other commands leave commander's 1, but here 1 means that the content has problems.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(async (files: string[], options: RequestOptions & CheckOptions) => {
      const asked = request(options);
      await run(asked, async () =>
        (await import("../check/check.ts")).check(files, asked, options),
      );
    });
  withUsage(command, USAGE);
}
