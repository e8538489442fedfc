import { type Command, Option } from "commander";
import { FORMAT_NAMES } from "../../check/formats/names.ts";
import type { RequestOptions } from "../../engine/request/request.ts";
import type { CheckOptions } from "../check/check.ts";
import { instant, pathPrefix, siteUrl, wholeNumber } from "../options.ts";
import { choiceOption } from "./choices.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline check", "reports every problem of the publication"],
    ["dateline check content/articles/2026", "reports those of one folder"],
    ["dateline check --rule 'link/*' --rule image/no-alt", "reports those of some rules"],
    ["dateline check --fix", "mends what has one right answer"],
    ["dateline check --fix --dry-run", "shows what that would change"],
    ["dateline check --watch", "checks again on every change"],
    ["dateline check --format sarif > dateline.sarif", "writes a report for GitHub code scanning"],
    [
      "dateline check --baseline old.json --write-baseline",
      "lists all warnings there are now in old.json",
    ],
    ["dateline check --baseline old.json", "reports, and fails on, all others"],
  ],
  exits: {
    0: "no errors; with --strict or --baseline, no warnings either",
    1: "there are problems",
    2: "the command is wrong: an unknown option, rule or file, or a damaged baseline",
  },
};

export function addCheck(program: Command, { request, run, version }: Running): void {
  const command = program
    .command("check")
    .description("report every problem without building, drafts included")
    .argument("[files...]", "report only problems of these files and folders")
    .addOption(
      choiceOption("--format <name>", "the form of the report", FORMAT_NAMES).default("text"),
    )
    .option(
      "--rule <name>",
      "report only this rule, or a family as link/*; can be repeated",
      (name: string, before: readonly string[]) => [...before, name],
      [],
    )
    .addOption(
      new Option("--max <number>", "show at most this many problems of each rule").argParser(
        wholeNumber,
      ),
    )
    .option("--quiet", "report errors only")
    .option("--fix", "mend what has one right answer, and report what is left")
    .option("--dry-run", "with --fix: write nothing, and show the changes as a diff")
    .option("--watch", "check again on every change, and report what changed")
    .option("--baseline <file>", "leave out the warnings that this file lists, and fail on others")
    .option("--write-baseline", "write all warnings there are now into the baseline")
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
      const requested = () => request(options);
      const own = { ...options, version: version() };
      await run(requested(), async () => {
        const { check } = await import("../check/check.ts");
        return await check(files, requested, own);
      });
    });
  withUsage(command, USAGE);
}
